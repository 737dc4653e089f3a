import { DateTime } from 'luxon';
import type { RoundView } from '../../contracts/rounds.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database.ts';
import { DomainError } from '../errors.ts';
import { accessLedRound } from './access.ts';
import { getRound } from './getRound.ts';
import type { LightRound } from './lightRound.ts';
import { MatchingRound } from './model.ts';

/** Days that people have at least to answer, and days after that for a first meeting; as in a round on time. */
const answerDays = 4;
const firstMeetingDays = 7;

/**
 * The lead lets the result go out: from here on pairs are written and told, batch by batch, by whichever process comes
 * first. Publishing late moves the day to answer by. Safe to repeat. Error: `notMatchedYet`.
 */
export async function publishRound(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round, programme } = await accessLedRound(ctx, input.id);
  if (round.state !== 'proposed' && round.state !== 'closed') {
    if (round.state !== 'matching' || !round.result) throw new DomainError('conflict', 'notMatchedYet');
    const dates = datesFrom(ctx.now, round, programme.timeZone);
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

/** The planned dates, or later ones where nobody would be left the time to answer. */
function datesFrom(now: Date, { dates }: Pick<LightRound, 'dates'>, zone: string): LightRound['dates'] {
  const published = DateTime.fromJSDate(now, { zone });
  const earliest = afternoon(published.plus({ days: answerDays }), 16);
  if (dates.answerBy >= earliest || dates.pairsOn >= now) return dates;
  const firstMeeting = afternoon(published.plus({ days: answerDays + firstMeetingDays }), 18);
  return {
    ...dates,
    answerBy: earliest,
    firstMeetingBy: dates.firstMeetingBy > firstMeeting ? dates.firstMeetingBy : firstMeeting,
  };
}

/** That hour of the day, or of the Monday after a weekend. */
function afternoon(day: DateTime, hour: number): Date {
  const working = day.weekday > 5 ? day.plus({ weeks: 1 }).startOf('week') : day;
  return working.startOf('day').set({ hour }).toJSDate();
}
