import fc from 'fast-check';

/** People, programmes, partnerships and insights by their place in these lists; nothing of the product is used here. */
export interface World {
  people: { department: string; hasLeft: boolean }[];
  /** For each programme what each person is to it. */
  programmes: ('none' | 'enrolled' | 'left' | 'skipped' | 'lead')[][];
  pairs: { members: [number, number]; state: 'proposed' | 'active' | 'ended' | 'declined' | 'expired' }[];
  /** Who asked not to be matched with whom. */
  blocks: [number, number][];
  insights: AnyInsight[];
}

export interface AnyInsight {
  owner: number;
  isNamed: boolean;
  state: 'draft' | 'waitsForAuthor' | 'waitsForContact' | 'shared' | 'expired' | 'withdrawn' | 'hidden';
  audience: AnyAudience;
  saver: number;
  contact: number;
  savedBy: number[];
  helpful: number;
  linkedTo: number;
  comments: number[];
}

export type AnyAudience =
  | { kind: 'everyone' }
  | { kind: 'team'; department: string }
  | { kind: 'programme'; at: number }
  | { kind: 'partnership'; at: number };

export const peopleCount = 5;
const programmeCount = 2;
const pairCount = 3;
export const insightCount = 8;

/** Names of departments that differ in little, and the one that nobody knows. */
const department = fc.constantFrom('Sales', 'Sales', 'sales', 'Sales ', 'Quality', '');
const somebody = fc.nat({ max: peopleCount - 1 });
const many = <T>(one: fc.Arbitrary<T>, count: number): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: count, maxLength: count });

const audience: fc.Arbitrary<AnyAudience> = fc.oneof(
  fc.constant({ kind: 'everyone' as const }),
  fc.record({ kind: fc.constant('team' as const), department }),
  fc.record({ kind: fc.constant('programme' as const), at: fc.nat({ max: programmeCount - 1 }) }),
  fc.record({ kind: fc.constant('partnership' as const), at: fc.nat({ max: pairCount - 1 }) }),
);
const state = fc.constantFrom<AnyInsight['state'][]>(
  ...(['shared', 'shared', 'shared', 'shared', 'expired', 'expired', 'hidden', 'draft', 'withdrawn'] as const),
  ...(['waitsForAuthor', 'waitsForContact'] as const),
);
const insight: fc.Arbitrary<AnyInsight> = fc
  .record({
    owner: somebody,
    isNamed: fc.boolean(),
    state,
    audience,
    saver: somebody,
    contact: somebody,
    savedBy: fc.uniqueArray(somebody),
    helpful: fc.nat({ max: 3 }),
    linkedTo: fc.nat({ max: insightCount - 1 }),
    comments: fc.uniqueArray(somebody, { maxLength: 2 }),
  })
  // What the product never makes: nobody asks for a draft without a name, nor between two; who shares so says nothing below it.
  .map((one) => {
    const isNamed =
      one.isNamed || ['draft', 'waitsForAuthor', 'expired'].includes(one.state) || one.audience.kind === 'partnership';
    const contact = one.contact === one.owner ? (one.owner + 1) % peopleCount : one.contact;
    return { ...one, isNamed, contact, comments: isNamed ? one.comments : one.comments.filter((p) => p !== one.owner) };
  });

export const anyWorld: fc.Arbitrary<World> = fc.record({
  people: many(fc.record({ department, hasLeft: fc.constantFrom(false, false, false, true) }), peopleCount),
  programmes: many(
    many(fc.constantFrom('none', 'none', 'enrolled', 'left', 'skipped', 'lead'), peopleCount),
    programmeCount,
  ),
  pairs: many(
    fc.record({
      members: fc.tuple(somebody, somebody),
      state: fc.constantFrom('proposed', 'active', 'ended', 'declined', 'expired'),
    }),
    pairCount,
  ),
  blocks: fc
    .uniqueArray(fc.tuple(somebody, somebody), { minLength: 2, maxLength: 9, selector: String })
    .map((blocks) => blocks.filter(([by, whom]) => by !== whom)),
  insights: many(insight, insightCount),
});

/** A world and what becomes of it: the same people and insights, where they are and who may read them is another. */
export const anyStory: fc.Arbitrary<{ world: World; later: World }> = fc
  .tuple(anyWorld, anyWorld)
  .map(([world, other]) => ({
    world,
    later: {
      ...other,
      people: world.people.map(({ hasLeft }, at) => ({ department: other.people[at]?.department ?? '', hasLeft })),
      insights: world.insights.map((one, at) => {
        const { state: next = one.state, audience: meant = one.audience } = other.insights[at] ?? {};
        const isPossible =
          one.isNamed || (['shared', 'hidden', 'withdrawn'].includes(next) && meant.kind !== 'partnership');
        return isPossible ? { ...one, state: next, audience: meant } : one;
      }),
    },
  }));

const isIn = ({ people, programmes, pairs }: World, reader: number, one: AnyAudience): boolean => {
  if (one.kind === 'everyone') return true;
  if (one.kind === 'team') return one.department !== '' && people[reader]?.department === one.department;
  if (one.kind === 'programme') return ['enrolled', 'lead'].includes(programmes[one.at]?.[reader] ?? 'none');
  const pair = pairs[one.at];
  return pair !== undefined && pair.members.includes(reader) && (pair.state === 'active' || pair.state === 'ended');
};

/** Somebody passes it on: for a programme, without a name. */
export const hasContact = ({ state, isNamed, audience: { kind } }: AnyInsight): boolean =>
  state === 'waitsForContact' || (!isNamed && kind === 'programme');

/** The rule in plain words: who may read it by its link. */
export function mayOpen(world: World, reader: number, one: AnyInsight): boolean {
  if (one.state === 'withdrawn') return false;
  if (one.owner === reader) return true;
  if (one.state === 'waitsForAuthor') return one.saver === reader;
  if (one.state === 'waitsForContact') return one.contact === reader;
  if (one.state === 'draft' || one.state === 'hidden') return false;
  return isIn(world, reader, one.audience) || (hasContact(one) && one.contact === reader);
}

/** And who may find it: what is shared, with them, and not with the name of somebody they want nothing to do with. */
export const mayFind = (world: World, reader: number, one: AnyInsight): boolean =>
  one.state === 'shared' && isIn(world, reader, one.audience) && !(one.isNamed && hasBlocked(world, reader, one.owner));

export const hasBlocked = ({ blocks }: World, reader: number, other: number): boolean =>
  blocks.some(([by, whom]) => by === reader && whom === other);
