import { Types } from 'mongoose';
import type { HelpAsked } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { partnershipsOfRequests } from '../partnerships/partnershipsOfRequests.ts';
import { findPeople, type PersonDocument } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { HelpRequest, type HelpRequestDocument } from './model.ts';

const mostShown = 100;
export type HelpRow = HelpAsked['requests'][number];

/** What people asked the reader for, who is the contact or lead they chose; open ones first, then newest first. Reads only. */
export async function listHelp(ctx: Context): Promise<HelpAsked> {
  const asked = await HelpRequest.find(toMe(ctx)).sort({ doneAt: 1, withdrawnAt: 1, at: -1 }).limit(mostShown);
  return { requests: await viewRequests(ctx, asked) };
}

/** The only way to one of them by its id: for the one who was asked. Error: `helpNotFound`. */
export async function accessHelp(ctx: Context, id: string): Promise<HelpRequestDocument> {
  const request = await HelpRequest.findOne({ ...toMe(ctx), _id: new Types.ObjectId(id) });
  if (!request) throw new DomainError('not_found', 'helpNotFound');
  return request;
}

/** One of them, as on the page and the card. */
export async function viewHelp(ctx: Context, request: HelpRequestDocument): Promise<HelpRow | null> {
  return (await viewRequests(ctx, [request]))[0] ?? null;
}

/**
 * The one who was asked has looked after it; whoever asked may ask again. Twice is once. No audit, as of asking. Error:
 * `helpNotFound`.
 */
export async function markHelpDone(ctx: Context, { id }: { id: string }): Promise<HelpAsked> {
  await accessHelp(ctx, id);
  await HelpRequest.updateOne(
    { ...toMe(ctx), _id: new Types.ObjectId(id), doneAt: null, withdrawnAt: null },
    { $set: { doneAt: ctx.now }, $unset: { openKey: true } },
  );
  return listHelp(ctx);
}

const toMe = (ctx: Context) => ({ tenantId: ctx.tenantId, toId: new Types.ObjectId(ctx.actor.personId) });

async function viewRequests(ctx: Context, requests: readonly HelpRequestDocument[]): Promise<HelpRow[]> {
  if (requests.length === 0) return [];
  const pairs = await partnershipsOfRequests(
    ctx,
    requests.map(({ partnershipId }) => partnershipId),
  );
  const members = [...pairs.values()].flatMap(({ memberIds }) => memberIds);
  const people = await findPeople(ctx, [...new Set([...members, ...requests.map(({ personId }) => String(personId))])]);
  return requests.flatMap((request) => viewRequest(request, pairs.get(request.partnershipId.toString()), people) ?? []);
}

function viewRequest(
  request: HelpRequestDocument,
  pair: { memberIds: string[]; programmeName: string } | undefined,
  people: ReadonlyMap<string, PersonDocument>,
): HelpRow | null {
  const personId = request.personId.toString();
  const person = people.get(personId);
  if (!person || !pair) return null;
  return {
    id: request.id as string,
    person: toPersonCard(person),
    address: person.mail ?? '',
    partners: pair.memberIds.flatMap((id) => (id === personId ? [] : (people.get(id) ?? []))).map(toPersonCard),
    programmeName: pair.programmeName,
    words: request.words,
    at: request.at.toISOString(),
    isDone: Boolean(request.doneAt),
    isWithdrawn: Boolean(request.withdrawnAt),
  };
}
