import { partnershipAction } from '../../api/contracts/cardActions.ts';
import { undoDecline as undo } from '../../api/domain/partnerships/undoDecline.ts';
import { partnershipVerb } from './partnershipVerb.ts';

export const undoDecline = partnershipVerb(partnershipAction, (ctx, { id }) => undo(ctx, { id }));
