import { isReportingLine, pairRefusal, unavailability } from '../../../api/domain/matching/rules.ts';
import { now, plainSetting, populate, sketch, type PersonSketch } from './company.ts';

const refusal = (a: PersonSketch, b: PersonSketch, others: PersonSketch[] = []) => {
  const population = populate([a, b, ...others].map(sketch));
  return pairRefusal(sketch(a), sketch(b), plainSetting(population, { resting: new Set(['asked']) }));
};

describe('the hard rules about one person', () => {
  it.each([
    [{}, null],
    [{ hasLeft: true, isConfirmed: false }, 'left'],
    [{ isConfirmed: false }, 'unconfirmed'],
    [{ isPaused: true, freePlaces: 0 }, 'paused'],
    [{ freePlaces: 0 }, 'noFreePlace'],
  ])('%j means %s', (person, expected) => {
    expect(unavailability(sketch({ id: 'a', ...person }), now)).toBe(expected);
  });

  it('a pause ends by itself at its time', () => {
    const person = { ...sketch({ id: 'a' }), pausedUntil: now.getTime() };
    expect(unavailability(person, now)).toBeNull();
    expect(unavailability(person, new Date(now.getTime() - 1))).toBe('paused');
  });
});

describe('the hard rules about two people', () => {
  it.each([
    ['two strangers', { id: 'b' }, null],
    ['one with oneself', { id: 'a' }, 'self'],
    ['a pair that rests', { id: 'asked' }, 'resting'],
    ['no common language', { id: 'b', languages: ['fr'] }, 'noCommonLanguage'],
    ['no common hours', { id: 'b', timeZone: 'Pacific/Auckland' }, 'fewSharedHours'],
    ['open to other things only', { id: 'b', openTo: ['mentor'] }, 'notOpen'],
    ['open to nothing', { id: 'b', openTo: [] }, 'notOpen'],
  ])('%s: %j', (_, other, expected) => {
    expect(refusal({ id: 'a' }, other)).toBe(expected);
  });

  it('59 common minutes a week are too few, 60 are enough', () => {
    const until = (endMinute: number) => ({ startMinute: 540, endMinute, days: [1] });
    expect(refusal({ id: 'a' }, { id: 'b', workingHours: until(599) })).toBe('fewSharedHours');
    expect(refusal({ id: 'a' }, { id: 'b', workingHours: until(600) })).toBeNull();
  });

  it('a mentor and a mentee may meet, two mentors may not', () => {
    expect(refusal({ id: 'a', openTo: ['mentee'] }, { id: 'b', openTo: ['mentor'] })).toBeNull();
    expect(refusal({ id: 'a', openTo: ['mentor'] }, { id: 'b', openTo: ['mentor'] })).toBe('notOpen');
  });

  const line = [
    { id: 'a', managerId: 'b' },
    { id: 'b', managerId: 'c' },
    { id: 'c', managerId: 'd' },
    { id: 'd' },
    { id: 'peer', managerId: 'b' },
  ];

  it.each([
    ['a', 'b', 'reportingLine'],
    ['a', 'c', 'reportingLine'],
    ['a', 'd', null],
    ['b', 'd', 'reportingLine'],
    ['a', 'peer', null],
  ])('%s and %s, in either order: %s', (first, second, expected) => {
    const one = line.find(({ id }) => id === first) ?? { id: '' };
    const two = line.find(({ id }) => id === second) ?? { id: '' };
    expect([refusal(one, two, line), refusal(two, one, line)]).toEqual([expected, expected]);
  });

  it('reads the whole line or one level of it where a programme says so, and ends in a cycle', () => {
    const population = populate(line.map(sketch));
    const managerOf = (id: string) => population.get(id)?.managerId ?? null;
    const [a, c, d] = ['a', 'c', 'd'].map((id) => population.get(id) ?? sketch({ id }));
    if (!a || !c || !d) throw new Error('the line has four people');
    expect(isReportingLine(a, c, managerOf, 1)).toBe(false);
    expect(isReportingLine(a, d, managerOf, 10)).toBe(true);
    expect(isReportingLine(a, sketch({ id: 'x' }), () => 'a', 1000)).toBe(false);
  });
});
