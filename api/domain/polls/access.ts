import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessProgramme, type AccessedProgramme } from '../programmes/access.ts';
import { findProgrammes, type ProgrammeFacts } from '../programmes/findProgrammes.ts';
import { mayLead } from '../programmes/policy.ts';
import { FeedbackPoll, PollParticipation, type FeedbackPollFields } from './model.ts';
import { maySeePoll } from './policy.ts';

/** A poll as it is read: a plain row. */
export type PollRow = FeedbackPollFields;

export interface AccessedPoll {
  readonly poll: PollRow;
  readonly programme: ProgrammeFacts;
  readonly isLead: boolean;
  /** It asked the actor, or would have counted them in; who leaves the programme afterwards stays asked. */
  readonly wasAsked: boolean;
  /** The actor said something; whether anybody else did is told to nobody while it is open. */
  readonly hasAnswered: boolean;
}

const noProgramme = '0'.repeat(24);

/**
 * The only way to a poll by its id: for those it asked, also after they left its programme, and for the programme's leads.
 * Who joined its programme after it was asked is told so (`notAsked`), and who could join (`notInProgramme`); anybody else's, a draft, another tenant's and none
 * at all are the same `pollNotFound`, after the same queries.
 */
export async function accessPoll(ctx: Context, id: string): Promise<AccessedPoll> {
  const { tenantId } = ctx;
  // One after the other: inside a transaction operations must not start together.
  const poll = await FeedbackPoll.findOne({ _id: new Types.ObjectId(id), tenantId }).lean<PollRow>();
  const personId = new Types.ObjectId(ctx.actor.personId);
  const participation = await PollParticipation.findOne({ tenantId, pollId: new Types.ObjectId(id), personId }).lean();
  const seen = await seenProgramme(ctx, poll?.programmeId.toString() ?? noProgramme);
  const isLead = seen !== null && mayLead(seen.programme, seen.reader);
  const wasAsked = participation !== null;
  if (!poll || !maySeePoll(poll.state, { isLead, wasAsked })) {
    const isToldSo = seen !== null && poll?.askedAt !== null && poll?.askedAt !== undefined;
    if (!isToldSo) throw new DomainError('not_found', 'pollNotFound');
    throw new DomainError('not_found', seen.reader.isEnrolled ? 'notAsked' : 'notInProgramme');
  }
  const programme = (await findProgrammes(ctx, [poll.programmeId])).get(poll.programmeId.toString());
  if (!programme) throw new DomainError('not_found', 'pollNotFound');
  return { poll, programme, isLead, wasAsked, hasAnswered: participation?.hasAnswered ?? false };
}

/** The same for what only leads and administrators do: who was asked may see it, and is refused. Error: `leadsOnly`. */
export async function accessLedPoll(ctx: Context, id: string): Promise<AccessedPoll> {
  const accessed = await accessPoll(ctx, id);
  if (!accessed.isLead) throw new DomainError('forbidden', 'leadsOnly');
  return accessed;
}

async function seenProgramme(ctx: Context, id: string): Promise<AccessedProgramme | null> {
  return accessProgramme(ctx, id).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'not_found') return null;
    throw error;
  });
}
