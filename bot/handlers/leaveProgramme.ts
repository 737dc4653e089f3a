import { programmeAction } from '../../api/contracts/cardActions.ts';
import { leaveProgramme as leave } from '../../api/domain/programmes/leaveProgramme.ts';
import { cardAction } from './cardAction.ts';

/** Out of the programme; twice is once. */
export const leaveProgramme = cardAction(
  programmeAction,
  (ctx, { programmeId }) => leave(ctx, { id: programmeId }),
  (_ctx, _input, { id, name }) => ({ card: 'leftProgramme', programmeId: id, programmeName: name }),
);
