import type { Direction } from '../../api/contracts/matching.ts';
import type { PersonCard } from '../../api/contracts/people.ts';
import type { PairBand, RoundPair, RoundView } from '../../api/contracts/rounds.ts';

const first = [
  'Chris',
  'Willis',
  'Sariya',
  'Diane',
  'Gail',
  'Carol',
  'Kathie',
  'Mindy',
  'Annette',
  'Amy',
  'Bryan',
  'Erin',
];
const last = [
  'Norred',
  'Johnson',
  'Harnpadoungsataya',
  'Margheim',
  'Erickson',
  'Philips',
  'Flood',
  'Martin',
  'Hill',
  'Alberts',
];
const skills = [
  'SAP',
  'HTML and CSS',
  'Microsoft SQL Server',
  'Adobe Illustrator',
  'CNC Programming',
  'Time Management',
];
const departments = ['Marketing', 'Research and Development', 'Production', 'Finance', 'Information Services'];

const id = (kind: string, place: number) => kind + place.toString(16).padStart(24 - kind.length, '0');
const pick = (list: readonly string[], place: number) => list[place % list.length] ?? '';

function person(place: number): PersonCard {
  const [givenName, family] = [pick(first, place), pick(last, Math.floor(place / first.length) + place)];
  const number = place >= first.length * last.length ? ` ${Math.floor(place / (first.length * last.length)) + 1}` : '';
  return {
    id: id('a', place),
    name: `${givenName} ${family}${number}`,
    givenName,
    initials: (givenName[0] ?? '') + (family[0] ?? ''),
    jobTitle: 'Engineer',
    department: pick(departments, place * 7 + Math.floor(place / 5)),
    city: 'Seattle',
  };
}

const learns = (place: number, from: number): Direction & { from: number } => ({
  skillId: 'sap',
  skillName: pick(skills, place),
  level: 3,
  from,
});

function pair(place: number, band: PairBand, members: PersonCard[]): RoundPair {
  const [a, b] = [learns(place, 1), learns(place + 1, 0)];
  const isRing = members.length > 2;
  return {
    key: members.map((one) => one.id).join('-'),
    members,
    learns: isRing
      ? members.map((_, seat) => learns(place + seat, (seat + 1) % members.length))
      : { both: [a, b], one: [a, null], look: [null, null] }[band],
    band,
    isLocked: place === 0,
    sharedTime: { weekday: 2, time: '14:00', theirTime: '14:00', theirWeekday: 2 },
    departments: [...new Set(members.map((one) => one.department))],
    metRoundsAgo: band === 'look' ? 2 : null,
  };
}

export interface FakeRound {
  view: RoundView;
  /** Answers as the API does; undefined: nothing of ours. */
  answer: (method: string, path: string, body: Record<string, unknown>) => unknown;
}

/** A matched round of any size, answered from memory: for pictures and for measuring the page alone. */
export function fakeRound({ people = 64, roundId = id('b', 1) } = {}): FakeRound {
  const everybody = Array.from({ length: people }, (_, place) => person(place));
  const left = everybody.at(-1);
  if (!left) throw new Error('A round needs people');
  const seated = everybody.slice(0, -1);
  const ring = seated.length % 2 === 1 ? seated.splice(-3) : [];
  const [bothShare, lookShare] = [0.29, 0.06];
  const count = Math.floor(seated.length / 2);
  const pairs = Array.from({ length: count }, (_, place) => {
    const band = place < count * bothShare ? 'both' : place >= count * (1 - lookShare) ? 'look' : 'one';
    return pair(place, band, seated.slice(2 * place, 2 * place + 2));
  });
  if (ring.length === 3) pairs.push(pair(count, 'both', ring));
  const of = (band: PairBand) => pairs.filter((one) => one.band === band).length;
  const view: RoundView = {
    id: roundId,
    version: 1,
    programme: { id: id('c', 1), name: 'Learning partners', kind: 'learning' },
    round: {
      id: roundId,
      number: 2,
      state: 'matching',
      meetings: 6,
      dates: {
        joinUntil: '2025-11-28T17:00:00.000Z',
        pairsOn: '2025-12-01T08:00:00.000Z',
        answerBy: '2025-12-05T15:00:00.000Z',
        firstMeetingBy: '2025-12-12T15:00:00.000Z',
        endsOn: '2026-03-02T08:00:00.000Z',
      },
    },
    step: 'ready',
    takePart: people,
    progress: null,
    faces: everybody.slice(0, 4),
    figures: {
      people,
      seekers: people,
      matched: people - 1,
      groups: pairs.length,
      learners: 2 * of('both') + of('one'),
      bothLearn: of('both'),
      oneLearns: of('one'),
      look: of('look'),
      otherDepartment: Math.floor(pairs.length * 0.87),
      metBefore: 0,
    },
    proof: {
      isCertified: true,
      comparedPairs: 1987,
      bound: 221_430,
      weight: 221_430,
      randomBreaksRules: 31,
      randomShare: 44,
      greedyShare: 93,
      greedyLeavesOut: 4,
      floor: 1_200,
      floorPrice: 310,
      milliseconds: 840,
      inputHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    unmatched: [{ person: left, reason: { code: 'fewSharedHours', city: 'Melbourne' } }],
    unmatchedCount: 1,
    trios: ring.length === 3 ? [ring] : [],
    relaxedTo: null,
    answers: null,
  };
  const answer: FakeRound['answer'] = (method, path, body) => {
    const { pathname, searchParams } = new URL(path, 'http://fake');
    const act = pathname.split('/')[4] ?? '';
    if (!pathname.startsWith('/api/rounds/')) return undefined;
    if (act === '') return view;
    if (act === 'pairs') return page(pairs, searchParams);
    if (act === 'people') return { people: named(everybody, searchParams.get('search') ?? '').slice(0, 20) };
    const cost = { certainty: 'atLeast', leftOut: 0, bothLearn: 1, learners: 1, otherDepartment: 0, isWorse: false };
    if (act === 'why-not') return { refusal: null, cost };
    if (act === 'cost-of-parting') return { ...cost, certainty: 'exact' };
    const kept =
      act === 'lock' && pairs.find(({ members }) => (body['members'] as string[]).includes(members[0]?.id ?? ''));
    if (kept) kept.isLocked = body['isLocked'] === true;
    return method === 'POST' ? { ...view, version: (view.version += 1) } : undefined;
  };
  return { view, answer };
}

const named = (people: PersonCard[], search: string) =>
  people.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));

function page(pairs: readonly RoundPair[], asked: URLSearchParams) {
  const [band, search, offset] = [asked.get('band'), asked.get('search'), Number(asked.get('offset') ?? 0)];
  const fitting = pairs.filter((one) => (search ? named(one.members, search).length > 0 : !band || one.band === band));
  return { pairs: fitting.slice(offset, offset + Number(asked.get('limit') ?? 50)), total: fitting.length };
}
