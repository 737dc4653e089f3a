import fc from 'fast-check';
import { Population } from '../../../api/domain/matching/population.ts';
import { pairRefusal, unavailability } from '../../../api/domain/matching/rules.ts';
import { scorePair } from '../../../api/domain/matching/score.ts';
import { searchPartners } from '../../../api/domain/matching/search.ts';
import { bruteForce } from './bruteForce.ts';
import { company, now, plainSetting, populate, sketch } from './company.ts';

const limit = fc.integer({ min: 1, max: 25 });

describe('the search for partners', () => {
  it('finds exactly what comparing with everybody finds', () => {
    fc.assert(
      fc.property(company, limit, fc.nat(), fc.nat(), (people, most, resting, met) => {
        const population = populate(people);
        for (const reader of people) {
          const setting = plainSetting(population, {
            limit: most,
            resting: new Set([`person${resting % 40}`]),
            met: new Set([`person${met % 40}`]),
            accepts: ({ languages }) => most % 2 === 0 || languages.includes('de'),
          });
          expect(searchPartners(population, reader, setting)).toEqual(bruteForce(people, reader, setting));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which people became known, nor on who changed since', () => {
    const shuffled = company.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }), company),
    );
    fc.assert(
      fc.property(shuffled, ([people, order, earlier]) => {
        const direct = populate(people);
        const changed = populate([...earlier.slice(0, people.length), ...order]);
        const reader = people[0];
        if (!reader) return;
        expect(searchPartners(changed, reader, plainSetting(changed))).toEqual(
          searchPartners(direct, reader, plainSetting(direct)),
        );
      }),
    );
  });

  it('keeps every hard rule, recomputed from the profiles', () => {
    fc.assert(
      fc.property(company, (people) => {
        const population = populate(people);
        const setting = plainSetting(population);
        for (const reader of people) {
          for (const { profile } of searchPartners(population, reader, setting).best) {
            expect(profile.personId).not.toBe(reader.personId);
            expect(unavailability(profile, now)).toBeNull();
            expect(pairRefusal(profile, reader, setting)).toBeNull();
          }
        }
      }),
    );
  });

  it('scores a pair the same from both sides, as an integer from 0 to 10,000', () => {
    fc.assert(
      fc.property(company, (people) => {
        const setting = plainSetting(populate(people));
        const [a, b] = [people[0], people.at(-1)];
        if (!a || !b) return;
        const [here, there] = [scorePair(a, b, setting), scorePair(b, a, setting)];
        expect(here.score).toBe(there.score);
        expect([here.comes, here.gives]).toEqual([there.gives, there.comes]);
        expect(Number.isInteger(here.score) && here.score >= 0 && here.score <= 10_000).toBe(true);
      }),
    );
  });
});

describe('companies at the edge', () => {
  const both = { teaches: [[0, 4]] as [number, number][], wants: [[1, 3]] as [number, number][] };
  const back = { teaches: [[1, 4]] as [number, number][], wants: [[0, 3]] as [number, number][] };
  const find = (people: ReturnType<typeof sketch>[]) => {
    const population = populate(people);
    const reader = people[0] ?? sketch({ id: 'alone', ...both });
    return searchPartners(population, reader, plainSetting(population));
  };
  const names = (people: ReturnType<typeof sketch>[]) => find(people).best.map(({ profile }) => profile.personId);

  it.each([0, 1])('nobody fits among %i people', (count) => {
    expect(find([sketch({ id: 'a', ...both })].slice(0, count))).toEqual({ best: [], fitting: 0, fittingBothWays: 0 });
  });

  it('two people who fit find each other, and a third who teaches nothing is not found', () => {
    const people = [sketch({ id: 'a', ...both }), sketch({ id: 'b', ...back })];
    expect(names(people)).toEqual(['b']);
    expect(names([...people, sketch({ id: 'c', wants: [[5, 2]] })])).toEqual(['b']);
  });

  it.each([
    ['everybody is paused', { isPaused: true }],
    ['the other has left', { hasLeft: true }],
    ['the other has not confirmed', { isConfirmed: false }],
    ['the other has no place free', { freePlaces: 0 }],
    ['the two share no language', { languages: ['th'] }],
    ['there are only a manager and a report', { managerId: 'a' }],
    ['the other lives in an isolated time zone', { timeZone: 'Pacific/Auckland' }],
    ['the other is open to nothing', { openTo: [] }],
    ['nobody teaches', { teaches: [], wants: [] }],
  ])('nobody fits when %s', (_, difference) => {
    expect(names([sketch({ id: 'a', ...both }), sketch({ id: 'b', ...back, ...difference })])).toEqual([]);
  });

  it('gives everybody of many identical people to somebody', () => {
    const people = Array.from({ length: 300 }, (_, at) =>
      sketch({ id: at.toString(16).padStart(24, '0'), ...(at % 2 === 0 ? both : back) }),
    );
    const population = populate(people);
    const found = new Map<string, number>();
    for (const reader of people) {
      for (const { profile } of searchPartners(population, reader, plainSetting(population)).best) {
        found.set(profile.personId, (found.get(profile.personId) ?? 0) + 1);
      }
    }
    expect(found.size).toBe(300);
    // 20 each on average; ties broken by id would give the first twenty 150 and the rest nothing.
    expect(Math.max(...found.values())).toBeLessThan(50);
  });

  it('ranks everybody when all want one skill and only one person teaches it', () => {
    const learners = Array.from({ length: 50 }, (_, at) => sketch({ id: `learner${at}`, wants: [[0, 3]] }));
    const teacher = sketch({ id: 'teacher', teaches: [[0, 4]] });
    expect(names([learners[0] ?? teacher, ...learners.slice(1), teacher])).toEqual(['teacher']);
    expect(find([teacher, ...learners])).toMatchObject({ fitting: 50, fittingBothWays: 0 });
  });

  it('forgets what somebody taught before, however often profiles change', () => {
    const population = new Population();
    for (let round = 0; round < 5000; round += 1) {
      population.put(sketch({ id: 'b', teaches: [[round % 7, 4]], wants: [[0, 3]] }));
    }
    population.put(sketch({ id: 'b', teaches: [[6, 4]] }));
    expect(population.size).toBe(1);
    expect(population.rowCount).toBeLessThan(1100);
    const reader = (skill: number) => sketch({ id: 'a', wants: [[skill, 3]] });
    expect(searchPartners(population, reader(6), plainSetting(population)).fitting).toBe(1);
    expect(searchPartners(population, reader(5), plainSetting(population)).fitting).toBe(0);
  });
});
