import { DateTime } from 'luxon';
import type { RoundView } from '../../contracts/rounds.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { programmeEndOf } from '../programmes/roundPlan.ts';
import { accessLedRound } from './access.ts';
import { getRound } from './getRound.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

/** Days that people have at least to answer, and days after that for a first meeting; as in a round on time. */
const answerDays = 4;
const firstMeetingDays = 7;

/**
 * The lead lets the result go out: from here on pairs are written and told, batch by batch, by whichever process comes
 * first. Publishing late moves the day to answer by and the round's end. Safe to repeat. Errors: `notMatchedYet`,
 * `publishedTooLate`: the programme ends before anybody could answer.
 */
export async function publishRound(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round, programme } = await accessLedRound(ctx, input.id);
  if (round.state !== 'proposed' && round.state !== 'closed') {
    if (round.state !== 'matching' || !round.result) throw new DomainError('conflict', 'notMatchedYet');
    const dates = datesFrom(ctx.now, round, programme);
    const resultOf = { 'request.id': round.request?.id, 'result.requestId': round.result.requestId };
    const isPublished = await inTransaction(async () => {
      const published = await MatchingRound.updateOne(
        { _id: round._id, tenantId: ctx.tenantId, state: 'matching', ...resultOf },
        { $set: { state: 'proposed', dates, publishedAt: ctx.now, publishCursor: 0 }, $inc: { version: 1 } },
      );
      if (published.modifiedCount === 1) await recordAudit(ctx, { action: 'round.published', subject: input.id });
      return published.modifiedCount === 1;
    });
    if (isPublished) ctx.wakeRounds?.();
  }
  return getRound(ctx, input);
}

/** The planned dates, or later ones where nobody would be left the time to answer; a round keeps its length until the programme ends. */
function datesFrom(
  now: Date,
  { dates }: Pick<LightRound, 'dates'>,
  programme: Parameters<typeof programmeEndOf>[0],
): LightRound['dates'] {
  const zone = programme.timeZone;
  const published = DateTime.fromJSDate(now, { zone });
  const answerBy = afternoon(published.plus({ days: answerDays }), 16);
  if (dates.answerBy >= answerBy || dates.pairsOn >= now) return dates;
  const dayOf = (date: Date): DateTime => DateTime.fromJSDate(date, { zone }).startOf('day');
  const { days } = dayOf(answerBy).diff(dayOf(dates.answerBy), 'days');
  const endsOn = earlier(afternoon(dayOf(dates.endsOn).plus({ days }), 18), programmeEndOf(programme));
  if (endsOn <= answerBy) throw new DomainError('conflict', 'publishedTooLate');
  const firstMeeting = afternoon(published.plus({ days: answerDays + firstMeetingDays }), 18);
  const firstMeetingBy = earlier(dates.firstMeetingBy > firstMeeting ? dates.firstMeetingBy : firstMeeting, endsOn);
  return { ...dates, answerBy, firstMeetingBy, endsOn };
}

const earlier = (one: Date, other: Date | null): Date => (other && other < one ? other : one);

/** That hour of the day, or of the Monday after a weekend. */
function afternoon(day: DateTime, hour: number): Date {
  const working = day.weekday > 5 ? day.plus({ weeks: 1 }).startOf('week') : day;
  return working.startOf('day').set({ hour }).toJSDate();
}
