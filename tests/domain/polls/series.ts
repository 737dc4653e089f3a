import { addGroups } from '../../../api/domain/polls/earlierGroups.ts';
import { toPool } from '../../../api/domain/polls/pool.ts';
import {
  publish,
  type Asked,
  type EarlierPoll,
  type PooledAnswers,
  type Publication,
} from '../../../api/domain/polls/publish.ts';
import { saysSomething, type Said } from '../../../api/domain/polls/tally.ts';
import { usualThresholds, type PollQuestion } from '../../../api/contracts/polls.ts';
import { seeded } from '../../support/seeded.ts';

/** What a company is like, and how its people answer. */
export interface Company {
  seed: number;
  people: number;
  departments: number;
  polls: number;
  /** They ask the same in turn, under ids and with signs of their own; the first has everybody in it. */
  programmes: number;
  /** Each poll is answered by whole parts of the company but for a few, as those would choose who want to find somebody out. */
  isInParts: boolean;
  /** Of a hundred: who answers, who passes a question over, who changes the department between polls. */
  answers: number;
  skips: number;
  moves: number;
}

const options = [0, 1, 2, 3].map((place) => ({ en: `${place}`, de: `${place}` }));

/** The same question as another programme asks it. */
const question = (name: string, kind: PollQuestion['kind'], programme: number): PollQuestion => ({
  id: `${name}-${programme}`,
  kind,
  text: programme % 2 ? { en: `${name.toUpperCase()} ??`, de: '' } : { en: name, de: `${name} (de)` },
  options: kind === 'text' ? [] : options,
});
const questionsOf = (programme: number): PollQuestion[] => [
  question('one', 'scale', programme),
  question('two', 'scale', programme),
  question('three', 'choice', programme),
  question('four', 'text', programme),
];
/** What it asks, in whichever programme. */
export const nameOfQuestion = (id: string): string => id.split('-')[0] ?? id;

/** One poll of the series as it really was, beside what was published of it. */
export interface Held {
  asked: Asked;
  programme: number;
  said: Said[];
  /** The polls whose answers are in it: itself, and those that waited. */
  contains: number[];
  publication: Publication;
}

export type Publisher = typeof publish;

/** Holds the polls of a company one after the other, closing each as the application does. */
export function holdSeries(company: Company, publisher: Publisher = publish): Held[] {
  const held: Held[] = [];
  const waiting = new Map<number, { place: number; answers: PooledAnswers }[]>();
  const sizes = Array.from({ length: company.programmes }, (_, programme) => membersOf(company, programme).length);
  for (const [place, said] of answersOf(company).entries()) {
    const programme = place % company.programmes;
    const isSmall = (sizes[programme] ?? 0) < 15;
    const asked: Asked = { questions: questionsOf(programme), thresholds: usualThresholds, isSmall };
    const waited = waiting.get(programme) ?? [];
    const publication = publisher(asked, said, {
      pooled: waited.map(({ answers }) => answers),
      earlier: earlierOf(held, asked.questions),
    });
    const isShown = publication.outcome === 'shown';
    const contains = isShown ? [...waited.map((one) => one.place), place] : [];
    held.push({ asked, programme, said, contains, publication });
    const isWaiting = publication.outcome === 'pooled';
    const next = isWaiting ? [...waited, { place, answers: toPool(asked.questions, said) }] : waited;
    waiting.set(programme, isShown ? [] : next);
  }
  return held;
}

function earlierOf(held: readonly Held[], questions: readonly PollQuestion[]): Map<string, EarlierPoll[]> {
  const earlier = new Map<string, EarlierPoll[]>();
  for (const { contains, publication } of held) {
    const answerers = contains.flatMap((one) => (held[one]?.said ?? []).filter(saysSomething));
    addGroups(earlier, [...questions], { closedAt: new Date(0), results: publication.results, answerers });
  }
  return earlier;
}

/** The places of people in it: others than the first are without every so many. */
const membersOf = ({ people }: Company, programme: number): number[] =>
  Array.from({ length: people }, (_, at) => at).filter((at) => programme === 0 || at % (2 + programme) !== 0);

/** What everybody says in each poll. */
function answersOf(company: Company): Said[][] {
  const { seed, people, departments, polls, programmes, isInParts, answers, skips, moves } = company;
  const random = seeded(seed);
  const isOneOf = (hundred: number): boolean => random() * 100 < hundred;
  const place = (below: number): number => Math.floor(random() * below);
  const homes = Array.from({ length: people }, () => Math.min(place(departments), place(departments)));
  const many = Math.max(2, Math.ceil(people / 12));
  const parts = Array.from({ length: people }, () => place(many));
  return Array.from({ length: polls }, (_unused, poll) => {
    const asked = new Set(Array.from({ length: many }, (_, part) => part).filter(() => isOneOf(50)));
    const members = membersOf(company, isInParts ? 0 : poll % programmes);
    return members.flatMap((at) => {
      if (isOneOf(moves)) homes[at] = place(departments);
      const isAsked = asked.has(parts[at] ?? 0) !== isOneOf(2);
      if (isInParts ? !isAsked : !isOneOf(answers)) return [];
      const said = questionsOf(poll % programmes).map(({ id, kind }) => {
        const value = kind === 'text' ? `words ${at}` : place(4);
        return [id, isOneOf(skips) ? null : value];
      });
      const department = `d${homes[at] ?? 0}`;
      return [{ person: `p${at}`, department, answers: Object.fromEntries(said) as Said['answers'] }];
    });
  });
}
