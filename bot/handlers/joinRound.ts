import { roundAction, type RoundAction } from '../../api/contracts/cardActions.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import type { MyEnrolment, RoundSummary } from '../../api/contracts/programmes.ts';
import type { Context } from '../../api/domain/context.ts';
import { joinProgramme } from '../../api/domain/programmes/joinProgramme.ts';
import { pauseEnrolment } from '../../api/domain/programmes/pauseEnrolment.ts';
import { skipRound } from '../../api/domain/programmes/skipRound.ts';
import { cardAction } from './cardAction.ts';
import { openRoundOf } from './openRoundOf.ts';

/**
 * I'm in: joins the programme, or takes part again for whoever skipped. Where there are two roles to choose from, somebody
 * who is not in yet does so on the page. A tap on the invitation to a round that is over changes nothing.
 */
export const joinRound = cardAction(roundAction, join, (_ctx, _input, card) => card);

async function join(ctx: Context, input: RoundAction): Promise<CardView> {
  const { programme, round, ofRound } = await openRoundOf(ctx, input);
  if (!round) return { card: 'roundOver', ...ofRound };
  const id = programme.id;
  if (programme.enrolment) await takePartAgain(ctx, id, programme.enrolment, round);
  else if (programme.kind === 'learning') await joinProgramme(ctx, { id, role: 'partner' });
  else return { card: 'chooseRole', ...ofRound };
  return { card: 'inRound', ...ofRound, pairsOn: new Date(round.dates.pairsOn) };
}

/** Takes back whatever would keep this person out of this round: having skipped it, or a break from the programme. */
async function takePartAgain(
  ctx: Context,
  id: string,
  { isSkipping, pausedUntil }: MyEnrolment,
  round: RoundSummary,
): Promise<void> {
  if (isSkipping) await skipRound(ctx, { id, isSkipping: false });
  if (pausedUntil && pausedUntil > round.dates.pairsOn.slice(0, 10)) await pauseEnrolment(ctx, { id, until: null });
}
