import { addGroups } from '../../../api/domain/polls/earlierGroups.ts';
import type { Partition } from '../../../api/domain/polls/leastDifference.ts';
import { toPool } from '../../../api/domain/polls/pool.ts';
import { publish, type Asked, type PooledAnswers, type Publication } from '../../../api/domain/polls/publish.ts';
import { saysSomething, type Said } from '../../../api/domain/polls/tally.ts';
import { usualThresholds, type PollQuestion } from '../../../api/contracts/polls.ts';
import { seeded } from '../../support/seeded.ts';

/** What a programme is like, and how its people answer. */
export interface Company {
  seed: number;
  people: number;
  departments: number;
  polls: number;
  /** Of a hundred: who answers, who passes a question over, who changes the department between polls. */
  answers: number;
  skips: number;
  moves: number;
}

const options = [0, 1, 2, 3].map((place) => ({ en: `${place}`, de: `${place}` }));
const question = (id: string, kind: PollQuestion['kind']): PollQuestion => ({
  id,
  kind,
  text: { en: id, de: id },
  options: kind === 'text' ? [] : options,
});
const questions = [
  question('one', 'scale'),
  question('two', 'scale'),
  question('three', 'choice'),
  question('four', 'text'),
];

/** One poll of the series as it really was, beside what was published of it. */
export interface Held {
  said: Said[];
  /** The polls whose answers are in it: itself, and those that waited. */
  contains: number[];
  publication: Publication;
}

export type Publisher = typeof publish;

/** Holds the polls of a company one after the other, closing each as the application does. */
export function holdSeries(company: Company, publisher: Publisher = publish): { asked: Asked; held: Held[] } {
  const asked: Asked = { questions, thresholds: usualThresholds, isSmall: company.people < 15 };
  const held: Held[] = [];
  const earlier = new Map<string, Partition[]>();
  let waiting: { place: number; answers: PooledAnswers }[] = [];
  for (const [place, said] of answersOf(company).entries()) {
    const pooled = waiting.map(({ answers }) => answers);
    const publication = publisher(asked, said, { pooled, earlier: new Map(earlier) });
    const isShown = publication.outcome === 'shown';
    const contains = isShown ? [...waiting.map((one) => one.place), place] : [];
    held.push({ said, contains, publication });
    if (publication.outcome === 'pooled') waiting.push({ place, answers: toPool(questions, said) });
    if (!isShown) continue;
    waiting = [];
    const answerers = contains.flatMap((one) => (held[one]?.said ?? []).filter(saysSomething));
    addGroups(earlier, publication.results, answerers);
  }
  return { asked, held };
}

/** What everybody says in each poll. */
function answersOf({ seed, people, departments, polls, answers, skips, moves }: Company): Said[][] {
  const random = seeded(seed);
  const isOneOf = (hundred: number): boolean => random() * 100 < hundred;
  const place = (below: number): number => Math.floor(random() * below);
  const homes = Array.from({ length: people }, () => Math.min(place(departments), place(departments)));
  return Array.from({ length: polls }, () =>
    homes.flatMap((home, at) => {
      if (isOneOf(moves)) homes[at] = place(departments);
      if (!isOneOf(answers)) return [];
      const said = questions.map(({ id, kind }) => {
        const value = kind === 'text' ? `words ${at}` : place(4);
        return [id, isOneOf(skips) ? null : value];
      });
      return [{ person: `p${at}`, department: `d${home}`, answers: Object.fromEntries(said) as Said['answers'] }];
    }),
  );
}
