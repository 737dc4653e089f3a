import type { PollView } from '../../contracts/polls.ts';
import type { Context } from '../context.ts';
import { accessPoll, type AccessedPoll } from './access.ts';
import { ownAnswers } from './ownAnswers.ts';
import { backupDays, isSmallProgramme } from './policy.ts';
import { whoIsAsked } from './whoIsAsked.ts';

/** A poll for those it asks, with their own answers while it is open, and for its leads. Nothing of anybody else. Reads only. */
export async function getPoll(ctx: Context, { id }: { id: string }): Promise<PollView> {
  return viewPoll(ctx, await accessPoll(ctx, id));
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
    mine: wasAsked ? await mineOf(ctx, poll) : null,
  };
}

async function mineOf(ctx: Context, poll: AccessedPoll['poll']): Promise<PollView['mine']> {
  const answers = (await ownAnswers(ctx, [poll], ctx.actor.personId)).get(poll._id.toString());
  return answers ? Object.entries(answers).map(([questionId, value]) => ({ questionId, value })) : null;
}
