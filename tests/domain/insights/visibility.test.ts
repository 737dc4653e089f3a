import fc from 'fast-check';
import { Insight } from '../../../api/domain/insights/model.ts';
import type { InsightReader, Readable } from '../../../api/domain/insights/policy.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { stampInsights } from '../../../api/domain/insights/stampInsights.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { makeContext, makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { anyStory, type World } from './anyWorld.ts';
import { whileBroken } from './brokenRules.ts';
import { findLeaks } from './findLeaks.ts';
import { changeWorld, makeWorld, type Made } from './makeWorld.ts';
import { putInsight } from './putInsight.ts';

type Broken = typeof import('./brokenRules.ts');
jest.mock('../../../api/domain/insights/policy.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('insights/policy'),
);
jest.mock('../../../api/domain/insights/ownerKey.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('insights/ownerKey'),
);
jest.mock('../../../api/domain/insights/insightIndexOf.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('insights/insightIndexOf'),
);
jest.mock('../../../api/domain/blocks/blockedByActor.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('blocks/blockedByActor'),
);
jest.mock('../../../api/domain/partnerships/begunOf.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('partnerships/begunOf'),
);
jest.mock('../../../api/domain/programmes/programmesOf.ts', () =>
  jest.requireActual<Broken>('./brokenRules.ts').rulesOf('programmes/programmesOf'),
);

/** One of those who are still here; what they see wrongly. */
async function leaksIn(world: World, made: Made, which: 0 | -1) {
  const reader = [...world.people.keys()].filter((at) => !world.people[at]?.hasLeft).at(which);
  return reader === undefined ? [] : [await findLeaks(world, made, reader)];
}

async function tell({ world, later }: { world: World; later: World }) {
  await emptyDatabase();
  const made = await makeWorld(world);
  const before = await leaksIn(world, made, 0);
  await changeWorld(later, made);
  const after = await leaksIn(later, made, -1);
  return [...before, ...after];
}

describe('who may see an insight', () => {
  useDatabase();

  it('is never outside its audience: no list, hit, number, page, card or person’s page shows it, now or after a change', async () => {
    const shown = { hits: 0, views: 0, cards: 0, titles: 0 };
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const seen = await tell(story);
        for (const one of seen)
          for (const name of ['hits', 'views', 'cards', 'titles'] as const) shown[name] += one.shown[name];
        expect(seen.flatMap(({ leaks }) => leaks)).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
    // They are no empty pages.
    expect(shown.hits).toBeGreaterThan(200);
    expect(shown.views).toBeGreaterThan(100);
    expect(shown.cards).toBeGreaterThan(20);
    expect(shown.titles).toBeGreaterThan(5);
  }, 300_000);

  it('is nobody of another company', async () => {
    await emptyDatabase();
    const [story] = fc.sample(anyStory, { numRuns: 1, seed: 1 });
    if (!story) throw new Error('no story');
    const made = await makeWorld({ ...story.world, blocks: [] });
    await Insight.updateMany({}, { $set: { state: 'shared', 'audience.kind': 'everyone' } });
    const other = makeContext({ person: await makePerson({ tenantId: otherTenantId, department: 'Sales' }) });
    expect(await searchInsights(other, { q: 'handover' })).toMatchObject({ hits: [], total: 0 });
    expect(await searchInsights(other, {})).toMatchObject({ hits: [], total: 0 });
    const me = makeContext({ ...(made.people[0] && { person: made.people[0] }) });
    expect((await searchInsights(me, { q: 'handover' })).total).toBe(story.world.insights.length);
  });
});

describe('the same test notices', () => {
  useDatabase();
  type Rule = (...given: never[]) => unknown;
  const { maySearch, mayRead, isInAudience } = jest.requireActual<
    typeof import('../../../api/domain/insights/policy.ts')
  >('../../../api/domain/insights/policy.ts');
  const right = jest.requireActual<typeof import('../../../api/domain/insights/insightIndexOf.ts')>(
    '../../../api/domain/insights/insightIndexOf.ts',
  );

  /** A document's fields are not its own, so none is copied by three dots. */
  const as = ({ state, audience, savedById, contactId }: Readable, changed: Partial<Readable>): Readable => ({
    ...{ state, audience, ...(savedById && { savedById }), ...(contactId && { contactId }) },
    ...changed,
  });
  const loosely = (insight: Readable): Readable => {
    const { kind, programmeId, department = '', partnershipId } = insight.audience;
    const audience = { kind, department: department.trim().toLowerCase() };
    return as(insight, {
      audience: { ...audience, ...(programmeId && { programmeId }), ...(partnershipId && { partnershipId }) },
    });
  };
  const loose = (reader: InsightReader): InsightReader => ({
    ...reader,
    department: reader.department.trim().toLowerCase(),
  });

  const faults: [string, Record<string, Rule>][] = [
    [
      'that a link opens a draft to its audience',
      {
        mayRead: (insight: Readable, reader: InsightReader, isOwner: boolean) =>
          mayRead(insight, reader, isOwner) || (insight.state === 'draft' && isInAudience(insight, reader)),
      },
    ],
    [
      'that a link opens whatever its audience is',
      { mayRead: (insight: Readable) => insight.state !== 'withdrawn' && insight.state !== 'draft' },
    ],
    [
      'that a hidden one is open to its audience',
      {
        mayRead: (insight: Readable, reader: InsightReader, isOwner: boolean) =>
          mayRead(insight, reader, isOwner) || (insight.state === 'hidden' && isInAudience(insight, reader)),
      },
    ],
    [
      'that an administrator or anybody reads what waits for its author',
      {
        mayRead: (insight: Readable, reader: InsightReader, isOwner: boolean) =>
          insight.state === 'waitsForAuthor' || mayRead(insight, reader, isOwner),
      },
    ],
    [
      'that teams are compared loosely',
      {
        maySearch: (insight: Readable, reader: InsightReader) => maySearch(loosely(insight), loose(reader)),
        mayRead: (insight: Readable, reader: InsightReader, isOwner: boolean) =>
          mayRead(loosely(insight), loose(reader), isOwner),
      },
    ],
    [
      'that who left a programme is still in it',
      {
        programmesOf: async (_ctx: object, personId: string) =>
          (await Enrolment.find({ personId }).lean()).map(({ programmeId }) => String(programmeId)),
      },
    ],
    [
      'that a request is taken for a partnership',
      {
        begunOf: async (_ctx: object, personId: string) =>
          (await Partnership.find({ 'members.personId': personId }).lean()).map(({ _id }) => String(_id)),
      },
    ],
    ['that blocks are forgotten', { blockedByActor: async () => new Set() }],
    ['that a card asks for the state only', { isForEverybody: ({ state }: Readable) => state === 'shared' }],
    [
      'that what nobody signed is everybody’s own',
      {
        isOwn: ({ actor }: { actor: { personId: string } }, { ownerId }: { ownerId?: unknown }) =>
          !ownerId || String(ownerId) === actor.personId,
      },
    ],
    [
      'that the index does not follow what changes',
      {
        insightIndexOf: async (ctx: Parameters<typeof right.insightIndexOf>[0]) =>
          right.insightIndexOf({ ...ctx, now: new Date(ctx.now.getTime() + (indexed++ === 0 ? 0 : 500)) }),
      },
    ],
  ];
  let indexed = 0;

  it.each(faults)(
    '%s',
    async (_fault, rules) => {
      const noticed = await whileBroken(rules, async () => {
        for (const story of fc.sample(anyStory, { numRuns: 30, seed: 7 })) {
          indexed = 0;
          if ((await tell(story)).some(({ leaks }) => leaks.length > 0)) return true;
        }
        return false;
      });
      expect(noticed).toBe(true);
    },
    300_000,
  );

  it('that a search forgets to ask for the state, in the second in which the index does not know of a change yet', async () => {
    await emptyDatabase();
    const owner = await makePerson();
    const { _id } = await putInsight({ owner });
    const at = (ms: number) => makeContext({ person: owner, now: new Date(testNow.getTime() + ms) });
    const found = (ms: number) => searchInsights(at(ms), { q: 'report' });
    expect((await found(0)).hits).toHaveLength(1);
    for (const state of ['hidden', 'expired', 'draft', 'waitsForContact'] as const) {
      await Insight.updateOne({ _id }, { $set: { state } });
      await stampInsights([_id]);
      expect((await found(500)).hits).toEqual([]);
      const forgetful = { maySearch: (insight: Readable, reader: InsightReader) => isInAudience(insight, reader) };
      expect((await whileBroken(forgetful, () => found(500))).hits).toHaveLength(1);
    }
    expect(await found(2000)).toMatchObject({ hits: [], total: 0 });
  });
});
