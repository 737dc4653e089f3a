import fc from 'fast-check';
import { publish } from '../../../api/domain/polls/publish.ts';
import { attack } from './attacker.ts';
import { holdSeries, type Company, type Publisher } from './series.ts';

const company: fc.Arbitrary<Company> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  people: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 40 })),
  departments: fc.integer({ min: 1, max: 8 }),
  polls: fc.integer({ min: 1, max: 5 }),
  programmes: fc.constantFrom(1, 1, 2, 3),
  isInParts: fc.boolean(),
  answers: fc.constantFrom(20, 50, 70, 85, 97, 100),
  skips: fc.constantFrom(0, 5, 20, 60),
  moves: fc.constantFrom(0, 0, 5),
});

const found = (made: Company, publisher?: Publisher): string[] => attack(holdSeries(made, publisher), made.seed);

/** How many of so many companies somebody is found out in. */
const caught = (publisher: Publisher): number =>
  fc.sample(company, { numRuns: 400, seed: 7 }).filter((made) => found(made, publisher).length > 0).length;

it('no group under five, no difference of one to four and no complement under five, in 10,000 random sequences', () => {
  let shown = 0;
  let cells = 0;
  fc.assert(
    fc.property(company, (made) => {
      const series = holdSeries(made);
      for (const { publication } of series) {
        shown += Number(publication.outcome === 'shown');
        cells += publication.results.filter(({ departments }) => departments).length;
      }
      const learned = attack(series, made.seed);
      if (learned.length > 0) expect({ made, learned }).toEqual({ made, learned: [] });
    }),
    { numRuns: 10_000 },
  );
  // They are no empty pages.
  expect(shown).toBeGreaterThan(10_000);
  expect(cells).toBeGreaterThan(2000);
}, 600_000);

/** As much as each earlier poll by itself would allow. */
const oneByOne: Publisher = (asked, said, before) => {
  const most = Math.max(1, ...[...before.earlier.values()].map((polls) => polls.length));
  const alone = Array.from({ length: most }, (_, at) => {
    const one = [...before.earlier].map(([id, polls]) => [id, polls.slice(at, at + 1)] as const);
    return publish(asked, said, { ...before, earlier: new Map(one) });
  });
  const [first = publish(asked, said, before), ...others] = alone;
  const results = first.results.map((result, at) => {
    const all = [result, ...others.flatMap(({ results: some }) => some[at] ?? [])];
    const near = all.find(({ isNearlySame }) => isNearlySame);
    return near ?? { ...result, departments: null };
  });
  return { ...first, results };
};

describe('the same attacker finds somebody', () => {
  /** Each department that has five answers, whatever is left beside them. */
  const withoutJoining: Publisher = (asked, said, before) => {
    const publication = publish(asked, said, before);
    const results = publication.results.map((result) => {
      if (result.kind !== 'scale' || result.answered === null || asked.isSmall) return result;
      const answered = said.filter(({ answers }) => typeof answers[result.questionId] === 'number');
      const names = [...new Set(answered.map(({ department }) => department))];
      const departments = names.map((name) => {
        const inside = answered.filter(({ department }) => department === name);
        return { name, answered: inside.length, mean: 1 };
      });
      return { ...result, departments: departments.filter((cell) => cell.answered >= 5) };
    });
    return { ...publication, results };
  };

  it('where cells are not joined', () => {
    expect(caught(withoutJoining)).toBeGreaterThan(40);
  });

  it('where earlier polls are forgotten', () => {
    expect(caught((asked, said, before) => publish(asked, said, { ...before, earlier: new Map() }))).toBeGreaterThan(
      50,
    );
  });

  it('where earlier polls of other programmes are forgotten', () => {
    /** Only the first programme knows of any others. */
    const ofOne: Publisher = (asked, said, before) => {
      const isFirst = asked.questions[0]?.id.endsWith('-0');
      return publish(asked, said, { ...before, earlier: isFirst ? before.earlier : new Map() });
    };
    expect(caught(ofOne)).toBeGreaterThan(20);
  });

  it('where earlier polls are compared one by one, never two of them together', () => {
    expect(caught(oneByOne)).toBeGreaterThan(4);
  });

  it('where figures begin at four people', () => {
    const four: Publisher = (asked, said, before) =>
      publish({ ...asked, thresholds: { figures: 4, words: 10 } }, said, before);
    expect(caught(four)).toBeGreaterThan(8);
  });

  it('where five answers are taken for five people', () => {
    const byAnswer: Publisher = (asked, said, before) =>
      publish(asked, said, {
        ...before,
        pooled: before.pooled.map(({ people, questions }, at) => ({
          people: people.map((person) => `${at}:${person}`),
          questions: Object.fromEntries(
            Object.entries(questions).map(([id, one]) => [
              id,
              { ...one, people: one.people.map((person) => `${at}:${person}`) },
            ]),
          ),
        })),
      });
    expect(caught(byAnswer)).toBeGreaterThan(4);
  });
});

it('nobody is found out by nothing at all', () => {
  const nothing = {
    seed: 1,
    people: 3,
    departments: 1,
    polls: 1,
    programmes: 1,
    isInParts: false,
    answers: 0,
    skips: 0,
    moves: 0,
  };
  expect(found(nothing)).toEqual([]);
});
