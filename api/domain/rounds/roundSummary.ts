import type { RoundSummary } from '../../contracts/programmes.ts';
import type { LightRound } from './lightRound.ts';

/** What everybody in the programme may know of a round. Pure. */
export function toRoundSummary(
  round: Pick<LightRound, '_id' | 'number' | 'state' | 'dates' | 'meetings'>,
): RoundSummary {
  const { joinUntil, pairsOn, answerBy, firstMeetingBy, endsOn } = round.dates;
  return {
    id: round._id.toString(),
    number: round.number,
    state: round.state,
    dates: {
      joinUntil: joinUntil.toISOString(),
      pairsOn: pairsOn.toISOString(),
      answerBy: answerBy.toISOString(),
      firstMeetingBy: firstMeetingBy.toISOString(),
      endsOn: endsOn.toISOString(),
    },
    meetings: round.meetings,
  };
}
