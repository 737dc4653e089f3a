import { Types } from 'mongoose';
import type { RecordOutcomeInput } from '../../contracts/insightUses.ts';
import type { Context } from '../context.ts';
import { trusted } from '../database.ts';
import { InsightComment, InsightFlag, InsightMark, InsightOutcome } from './model.ts';

/** Nobody reads more under one insight; the limits on comments are lower. */
const most = 500;

/** What readers made of one insight, as the page needs it. */
export type Uses = Awaited<ReturnType<typeof readUses>>;

/** Four small queries; flags that are open only for the owner, and never with a name. */
export async function readUses({ tenantId, actor }: Context, insightId: Types.ObjectId, isMine: boolean) {
  const personId = new Types.ObjectId(actor.personId);
  const marks = await InsightMark.find(
    { tenantId, insightId, kind: trusted({ $in: ['helpful', 'saved'] }), personId },
    { kind: 1 },
  ).lean();
  const outcomes = await InsightOutcome.find(
    { tenantId, insightId, $or: [{ personId }, { isNamed: true, line: trusted({ $ne: '' }) }] },
    { personId: 1, kind: 1, howMuch: 1, line: 1, isNamed: 1, at: 1 },
  )
    .limit(most)
    .lean();
  const comments = await InsightComment.find({ tenantId, insightId }, { personId: 1, text: 1, isExperience: 1, at: 1 })
    .sort({ at: 1 })
    .limit(most)
    .lean();
  const flags = isMine
    ? await InsightFlag.find({ tenantId, insightId, settledAt: null }, { _id: 0, reason: 1, words: 1 }).lean()
    : [];
  const mine = outcomes.find((one) => one.personId.equals(personId));
  return {
    marks: new Set(marks.map(({ kind }) => kind)),
    myOutcome: mine ? toOutcome(mine) : null,
    lines: outcomes
      .filter(({ isNamed, line }) => isNamed && line !== '')
      .toSorted((one, other) => other.at.getTime() - one.at.getTime()),
    comments,
    flags,
  };
}

const toOutcome = ({
  kind,
  howMuch,
  line,
  isNamed,
}: Omit<RecordOutcomeInput, 'howMuch'> & {
  howMuch?: RecordOutcomeInput['howMuch'] | undefined;
}): RecordOutcomeInput => ({ kind, howMuch: howMuch ?? null, line, isNamed });
