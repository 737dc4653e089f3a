import { plainAction } from '../../api/contracts/cardActions.ts';
import { updateProfile } from '../../api/domain/people/updateProfile.ts';
import { cardAction } from './cardAction.ts';

export const notifyWhenFits = cardAction(
  plainAction,
  (ctx) => updateProfile(ctx, { wantsToBeToldWhenSomebodyFits: true }),
  () => ({ card: 'willTell' }),
);
