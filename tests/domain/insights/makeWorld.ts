import { Types } from 'mongoose';
import { Block } from '../../../api/domain/blocks/model.ts';
import { Insight, InsightComment, InsightMark, InsightOutcome } from '../../../api/domain/insights/model.ts';
import { ownerKeyOf } from '../../../api/domain/insights/ownerKey.ts';
import { stampInsights } from '../../../api/domain/insights/stampInsights.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, sealKey, tenantId, testNow } from '../../support/context.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { hasContact, hasBlocked, type AnyAudience, type AnyInsight, type World } from './anyWorld.ts';

/** The database's side of a world; everything by its place. */
export interface Made {
  people: PersonDocument[];
  programmes: Types.ObjectId[];
  pairs: Types.ObjectId[];
  insights: Types.ObjectId[];
}

/** Words by which each thing is recognised wherever it turns up. */
export const titleOf = (at: number): string => `Handover tt${at}qq`;
export const textOf = (at: number): string => `The handover taught us xx${at}qq`;
export const commentOf = (at: number, person: number): string => `cc${at}pp${person}qq`;
export const lineOf = (at: number, person: number): string => `ll${at}pp${person}qq`;

export async function makeWorld(world: World): Promise<Made> {
  const people: PersonDocument[] = [];
  for (const [at, { department, hasLeft }] of world.people.entries())
    people.push(await makePerson({ name: `Person Nr${at}`, department, ...(hasLeft && { leftAt: testNow }) }));
  const ids = <T>(list: readonly T[]): Types.ObjectId[] => list.map(() => new Types.ObjectId());
  const made = { people, programmes: ids(world.programmes), pairs: ids(world.pairs), insights: ids(world.insights) };
  await putAround(world, made);
  await put(
    Insight,
    world.insights.map((one, at) => rowOf(made, one, at)),
  );
  await putUses(world, made);
  await stampInsights(made.insights);
  return made;
}

/** The same people and insights later: who is where, and what may be read by whom, is as in `later`. */
export async function changeWorld(later: World, made: Made): Promise<void> {
  for (const model of [Partnership, Block, Programme, Enrolment]) await model.collection.deleteMany({ tenantId });
  await putAround(later, made);
  for (const [at, { department }] of later.people.entries())
    await Person.collection.updateOne({ _id: made.people[at]?._id }, { $set: { department } });
  for (const [at, one] of later.insights.entries()) {
    const { state, audience, savedById, contactId } = rowOf(made, one, at);
    await Insight.collection.updateOne({ _id: made.insights[at] }, { $set: { state, audience, savedById, contactId } });
  }
  await stampInsights(made.insights);
}

async function putAround(world: World, made: Made): Promise<void> {
  const { people } = made;
  await putProgrammes(world, made);
  await put(
    Partnership,
    world.pairs.map(({ members, state }, at) => ({
      _id: made.pairs[at],
      tenantId,
      state,
      members: members.map((person) => ({ personId: people[person]?._id })),
      pairKey: `pair ${at}`,
      exchange: [],
    })),
  );
  await put(
    Block,
    world.blocks.map(([by, whom]) => ({
      tenantId,
      personId: people[by]?._id,
      otherId: people[whom]?._id,
      createdAt: testNow,
    })),
  );
}

/** Past mongoose: fields that play no part here are left out. */
async function put(model: { collection: { insertMany(rows: object[]): Promise<unknown> } }, rows: object[]) {
  if (rows.length > 0) await model.collection.insertMany(rows);
}

async function putProgrammes(world: World, { people, programmes }: Made): Promise<void> {
  await put(
    Programme,
    world.programmes.map((roles, at) => ({
      _id: programmes[at],
      tenantId,
      name: `Programme ${at}`,
      state: 'running',
      leadIds: roles.flatMap((role, person) => (role === 'lead' ? [people[person]?._id] : [])),
    })),
  );
  await put(
    Enrolment,
    world.programmes.flatMap((roles, at) =>
      roles.flatMap((state, person) =>
        state === 'none' || state === 'lead'
          ? []
          : [{ tenantId, programmeId: programmes[at], personId: people[person]?._id, state, role: 'partner' }],
      ),
    ),
  );
}

export const audienceIn = ({ programmes, pairs }: Made, audience: AnyAudience) => ({
  kind: audience.kind,
  programmeId: audience.kind === 'programme' ? programmes[audience.at] : null,
  department: audience.kind === 'team' ? audience.department : '',
  partnershipId: audience.kind === 'partnership' ? pairs[audience.at] : null,
});

function rowOf(made: Made, one: AnyInsight, at: number) {
  const { people, insights } = made;
  const [id, owner] = [insights[at], people[one.owner]];
  return {
    _id: id,
    tenantId,
    state: one.state,
    ownerId: one.isNamed ? owner?._id : null,
    ownerKey: one.isNamed ? '' : ownerKeyOf({ sealKey }, String(id), String(owner?._id)),
    naming: one.isNamed ? 'named' : 'unnamed',
    savedById: one.state === 'waitsForAuthor' ? people[one.saver]?._id : null,
    contactId: hasContact(one) ? people[one.contact]?._id : null,
    type: 'tip',
    title: titleOf(at),
    text: textOf(at),
    why: '',
    tags: [{ skillId: null, name: 'Handover' }],
    language: 'en',
    audience: audienceIn(made, one.audience),
    link: '',
    linkedTo: insights[one.linkedTo],
    reviewOn: null,
    isFlagged: false,
    helpful: one.helpful,
    saved: one.savedBy.length,
    // So that a sum says which ones are in it.
    outcomes: { used: 2 ** at, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 },
    history: [],
    onceKey: `once ${at}`,
    createdAt: testNow,
    sharedAt: new Date(testNow.getTime() - at * 60_000),
    changedAt: testNow,
    changeSeq: 0,
    version: 1,
  };
}

async function putUses(world: World, { people, insights }: Made): Promise<void> {
  const each = <T>(make: (one: AnyInsight, at: number) => T[]): T[] => world.insights.flatMap(make);
  const by = (at: number, person: number) => ({
    tenantId,
    insightId: insights[at],
    personId: people[person]?._id,
    at: testNow,
  });
  await put(
    InsightMark,
    each(({ savedBy }, at) => savedBy.map((person) => ({ ...by(at, person), kind: 'saved' }))),
  );
  await put(
    InsightComment,
    each(({ comments }, at) =>
      comments.map((person) => ({
        ...by(at, person),
        text: commentOf(at, person),
        isExperience: false,
        onceKey: `${at} ${person}`,
      })),
    ),
  );
  await put(
    InsightOutcome,
    each(({ comments }, at) =>
      comments.map((person) => ({
        ...by(at, person),
        kind: 'savedTime',
        howMuch: null,
        line: lineOf(at, person),
        isNamed: true,
      })),
    ),
  );
}

/** What of the comments and lines below an insight a reader may not see. */
export const unwanted = (world: World, reader: number, at: number): string[] =>
  (world.insights[at]?.comments ?? [])
    .filter((person) => hasBlocked(world, reader, person))
    .flatMap((person) => [commentOf(at, person), lineOf(at, person)]);
