import { leastForUnnamed, type AudienceChoice } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { partnershipMembers, type PartnershipMembers } from '../partnerships/partnershipMembers.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { programmeReaders, type ProgrammeReaders } from '../programmes/programmeReaders.ts';
import { audienceOf, type AudienceRow } from './audienceOf.ts';
import { countReaders, type HereNow } from './countReaders.ts';

/** What it takes to say who an audience is, for many of them at once. */
interface AudienceFacts {
  here: HereNow;
  programmes: ReadonlyMap<string, ProgrammeReaders>;
  partnerships: ReadonlyMap<string, PartnershipMembers>;
  /** Names of the other members. */
  names: ReadonlyMap<string, string>;
}

/**
 * Audiences with their names and how many people who are here may read them, in the order given. The caller has made sure
 * that the actor may know of each: it stands on an insight that they read, or is their own. A fixed number of queries.
 * Reads only.
 */
export async function describeAudiences(ctx: Context, audiences: readonly AudienceRow[]): Promise<AudienceChoice[]> {
  const facts = await audienceFacts(ctx, audiences);
  return audiences.map((audience) => toChoice(ctx, facts, audience));
}

/** The same for one. */
export async function describeAudience(ctx: Context, audience: AudienceRow): Promise<AudienceChoice> {
  return toChoice(ctx, await audienceFacts(ctx, [audience]), audience);
}

/**
 * Who is here, the programmes and partnerships among these audiences and the names of the partners, in at most four queries,
 * however many audiences. The caller has made sure that the actor may know of each. Reads only.
 */
export async function audienceFacts(ctx: Context, audiences: readonly AudienceRow[]): Promise<AudienceFacts> {
  const here = await countReaders(ctx);
  const programmes = await programmeReaders(ctx, idsOf(audiences, 'programmeId'));
  const partnerships = await partnershipMembers(ctx, idsOf(audiences, 'partnershipId'));
  const others = new Set([...partnerships.values()].flatMap(({ personIds }) => personIds));
  others.delete(ctx.actor.personId);
  const entries = others.size > 0 ? await directoryEntries(ctx, [...others]) : new Map();
  const names = new Map([...entries].map(([id, { name }]) => [id, name]));
  return { here, programmes, partnerships, names };
}

const idsOf = (audiences: readonly AudienceRow[], key: 'programmeId' | 'partnershipId'): string[] =>
  audiences.flatMap((audience) => audience[key]?.toString() ?? []);

/** Pure. */
export function toChoice({ actor }: Context, facts: AudienceFacts, row: AudienceRow): AudienceChoice {
  const audience = audienceOf(row);
  const { name, readers, contactId = null } = named(actor.personId, facts, row);
  const mayBeUnnamed = readers >= leastForUnnamed;
  const hasContact = contactId !== null && contactId !== actor.personId && facts.here.has(contactId);
  return { audience, name, readers, mayBeUnnamed, mayGoThroughContact: !mayBeUnnamed && hasContact };
}

function named(
  readerId: string,
  { here, programmes, partnerships, names }: AudienceFacts,
  row: AudienceRow,
): { name: string; readers: number; contactId?: string | null } {
  const audience = audienceOf(row);
  if (audience.kind === 'team') return { name: audience.department, readers: here.inDepartment(audience.department) };
  if (audience.kind === 'programme') {
    const programme = programmes.get(audience.programmeId);
    const { name = '', personIds = [], contactId = null } = programme ?? {};
    return { name, readers: here.among(personIds), contactId };
  }
  if (audience.kind === 'partnership') {
    const personIds = partnerships.get(audience.partnershipId)?.personIds ?? [];
    const others = personIds.filter((id) => id !== readerId).flatMap((id) => names.get(id) ?? []);
    return { name: others.join(', '), readers: here.among(personIds) };
  }
  return { name: '', readers: here.everyone };
}
