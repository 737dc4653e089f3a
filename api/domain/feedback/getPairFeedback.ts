import { Types } from 'mongoose';
import type { PairFeedback, PartnerLine as LineView, SharedFeedback } from '../../contracts/feedback.ts';
import type { PersonCard } from '../../contracts/people.ts';
import { blockedPeople } from '../blocks/blockedPeople.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { sessionStarts } from '../sessions/sessionStarts.ts';
import { accessBegun } from './access.ts';
import { answersOf, whatWasSaid } from './getFeedback.ts';
import { PartnerLine, SessionFeedback, type PartnerLineDocument } from './model.ts';
import { saysNothing } from './saveFeedback.ts';

const mostShown = 100;

/**
 * What the members of a partnership said, newest first: the reader's own, and of the others only what they shared with the
 * reader by name. Reads only. Errors as of `accessBegun`.
 */
export async function getPairFeedback(ctx: Context, { id }: { id: string }): Promise<PairFeedback> {
  const partnership = await accessBegun(ctx, id);
  const entries = await directoryEntries(
    ctx,
    partnership.members.map(({ personId }) => personId),
  );
  const cards = new Map([...entries].map(([key, entry]) => [key, toPersonCard(entry)]));
  return { sessions: await sessionsOf(ctx, partnership, cards), lines: await linesOf(ctx, partnership, cards) };
}

type Cards = ReadonlyMap<string, PersonCard>;

async function sessionsOf(ctx: Context, { _id }: PartnershipDocument, cards: Cards): Promise<SharedFeedback[]> {
  const said = await SessionFeedback.find({
    tenantId: ctx.tenantId,
    partnershipId: _id,
    $or: [{ personId: new Types.ObjectId(ctx.actor.personId) }, { sees: 'partner' }],
  });
  const starts = await sessionStarts(ctx, _id);
  const views: SharedFeedback[] = [];
  for (const one of said) {
    const startsAt = starts.get(one.sessionId.toString());
    const person = cards.get(one.personId.toString());
    const isMine = one.personId.toString() === ctx.actor.personId;
    const { answers, comment } = isMine
      ? await whatWasSaid(ctx, one)
      : { answers: answersOf(one), comment: one.comment };
    if (!startsAt || !person || (saysNothing(answers, comment) && !one.isCounted)) continue;
    const sessionId = one.sessionId.toString();
    views.push({ sessionId, startsAt: startsAt.toISOString(), person, isMine, sees: one.sees, answers, comment });
  }
  return views
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt) || Number(b.isMine) - Number(a.isMine))
    .slice(0, mostShown);
}

async function linesOf(ctx: Context, { _id }: PartnershipDocument, cards: Cards): Promise<LineView[]> {
  const me = new Types.ObjectId(ctx.actor.personId);
  // What comes from somebody who is kept apart meanwhile is not shown; what the reader wrote stays theirs.
  const blocked = [...(await blockedPeople(ctx))].map((one) => new Types.ObjectId(one));
  const lines = await PartnerLine.find({
    tenantId: ctx.tenantId,
    partnershipId: _id,
    $or: [{ fromId: me }, { toId: me, isSent: true, fromId: trusted({ $nin: blocked }) }],
  })
    .sort({ at: -1, _id: -1 })
    .limit(mostShown);
  return lines.flatMap((line) => viewLine(ctx, line, cards) ?? []);
}

/** A line as its writer or its reader sees it; null where one of them is not among these people. Pure. */
export function viewLine(ctx: Context, line: PartnerLineDocument, cards: Cards): LineView | null {
  const [from, to] = [cards.get(line.fromId.toString()), cards.get(line.toId.toString())];
  if (!from || !to) return null;
  const { text, isSent } = line;
  return {
    id: line.id as string,
    from,
    to,
    isMine: from.id === ctx.actor.personId,
    text,
    isSent,
    at: line.at.toISOString(),
  };
}
