import { sessionAction } from '../../../api/contracts/cardActions.ts';
import { agreeGuidelines as agree } from '../../../api/domain/sessions/agreeGuidelines.ts';
import { sessionVerb } from '../sessionVerb.ts';

export const agreeGuidelines = sessionVerb(sessionAction, (ctx, _input, { partnershipId }) =>
  agree(ctx, { id: partnershipId }),
);
