import type { PollState, PollView } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import type { AccessedPoll } from './access.ts';
import { accessForReading } from './accessResults.ts';
import { ownAnswers } from './ownAnswers.ts';
import { answerable, backupDays, isSmallProgramme } from './policy.ts';
import { hasOtherKey } from './pollKey.ts';
import { whoIsAsked } from './whoIsAsked.ts';

const answerableOrClosing: readonly PollState[] = [...answerable, 'closing'];

/**
 * A poll for those it asks, with their own answers while it is open, for its leads, and once it is
 * closed for everybody in its programme. Nothing of anybody else. Reads only.
 */
export async function getPoll(ctx: Context, { id }: { id: string }): Promise<PollView> {
  return viewPoll(ctx, await accessForReading(ctx, id));
}

export async function viewPoll(ctx: Context, { poll, programme, isLead, wasAsked }: AccessedPoll): Promise<PollView> {
  const people = poll.state === 'draft' ? (await whoIsAsked(ctx, poll.programmeId)).length : null;
  const id = poll._id.toString();
  const { version, state, template, door, questions, thresholds } = poll;
  return {
    id,
    version,
    programmeId: programme._id.toString(),
    programmeName: programme.name,
    state,
    template,
    door,
    questions,
    opensAt: poll.opensAt?.toISOString() ?? null,
    closesAt: poll.closesAt.toISOString(),
    thresholds: { figures: thresholds.figures ?? 0, words: thresholds.words ?? 0 },
    isSmall: people === null ? poll.isSmall : isSmallProgramme(people),
    asked: people ?? poll.asked,
    backupDays,
    iLead: isLead,
    wasAsked,
    waitsForKey: answerableOrClosing.some((one) => one === state) && hasOtherKey(ctx, poll),
    mine: wasAsked ? await mineOf(ctx, poll) : null,
  };
}

async function mineOf(ctx: Context, poll: AccessedPoll['poll']): Promise<PollView['mine']> {
  const answers = (await ownAnswers(ctx, [poll], ctx.actor.personId)).get(poll._id.toString());
  return answers ? Object.entries(answers).map(([questionId, value]) => ({ questionId, value })) : null;
}
