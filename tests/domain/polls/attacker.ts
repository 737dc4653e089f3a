import { saysSomething, type Said } from '../../../api/domain/polls/tally.ts';
import { seeded } from '../../support/seeded.ts';
import { nameOfQuestion, type Held } from './series.ts';

/** A published figure: of whom it is, as answers and as people who are known to have taken part. */
interface Group {
  poll: number;
  question: string;
  what: 'all' | 'cell';
  /** `poll:person` of each answer in it. */
  answers: Set<string>;
  /** Everybody of whom it could be: who took part is no secret. */
  takers: Set<string>;
  /** There is a figure, not only how many answered. */
  isTold: boolean;
  told: { answered: number };
}

/**
 * Somebody who has read everything that was published, knows who took part and in which department everybody is, and puts
 * unions, differences and complements of it together. Answers what they found out about fewer than five people.
 */
export function attack(held: readonly Held[], seed: number): string[] {
  const groups = held.flatMap((poll, place) => groupsOf(held, poll, place));
  return [
    ...groups.flatMap(misread),
    ...tooSmall(groups),
    ...slices(groups, seed),
    ...beforeAndAfter(groups),
    ...unionsBeforeAndAfter(groups, seed),
    ...threePolls(groups),
    ...countedTwice(groups),
    ...tooMuch(held),
  ];
}

function groupsOf(held: readonly Held[], { contains, publication }: Held, poll: number): Group[] {
  const said = contains.flatMap((place) => (held[place]?.said ?? []).map((one) => ({ ...one, place })));
  const took = said.filter(saysSomething);
  return publication.results.flatMap(({ questionId, answered, mean, counts, departments }) => {
    if (answered === null) return [];
    const groupOf = (members: typeof took, what: Group['what'], told: Group['told']): Group => ({
      ...{ poll, question: nameOfQuestion(questionId), what, told, isTold: (mean ?? counts) !== null },
      answers: new Set(members.filter((one) => has(one, questionId)).map(({ place, person }) => `${place}:${person}`)),
      takers: new Set(members.map(({ person }) => person)),
    });
    const named = new Set((departments ?? []).map(({ name }) => name));
    const cells = (departments ?? []).map(({ name, answered: told }) => {
      const isInside = ({ department }: Said) => (name ? department === name : !named.has(department));
      return groupOf(took.filter(isInside), 'cell', { answered: told });
    });
    return [groupOf(took, 'all', { answered }), ...cells];
  });
}

const has = ({ answers }: Said, question: string): boolean => (answers[question] ?? null) !== null;
const nameOf = ({ poll, question, what }: Group): string => `poll ${poll}, ${question}, ${what}`;
const peopleIn = (answers: ReadonlySet<string>): number => new Set([...answers].map((one) => one.split(':')[1])).size;
const isSecret = (answers: ReadonlySet<string>): boolean => answers.size > 0 && peopleIn(answers) < 5;

/** The attacker must know exactly of whom each figure is; otherwise this test looks at the wrong groups. */
const misread = (group: Group): string[] =>
  peopleIn(group.answers) === group.told.answered ? [] : [`misread: ${nameOf(group)}`];

const tooSmall = (groups: readonly Group[]): string[] =>
  groups.filter(({ answers }) => isSecret(answers)).map((group) => `under five: ${nameOf(group)}`);

/** Unions and differences in random sequences, and each one's complement, among the figures of one question. */
function slices(groups: readonly Group[], seed: number): string[] {
  const random = seeded(seed);
  const found: string[] = [];
  for (const all of groups.filter(({ what }) => what === 'all')) {
    const own = groups.filter(({ poll, question }) => poll === all.poll && question === all.question);
    let slice = all.answers;
    for (let step = 0; step < 8; step += 1) {
      const other = own[Math.floor(random() * own.length)]?.answers ?? all.answers;
      slice = combine(slice, other, random());
      const rest = minus(all.answers, slice);
      for (const part of [slice, rest, minus(other, slice), minus(slice, other)]) {
        if (isSecret(part)) found.push(`by subtraction: ${nameOf(all)}`);
      }
    }
  }
  return found;
}

function combine(one: Set<string>, other: Set<string>, chance: number): Set<string> {
  if (chance < 0.4) return new Set([...one, ...other]);
  return chance < 0.7 ? minus(one, other) : minus(other, one);
}
const minus = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> =>
  new Set([...one].filter((answer) => !other.has(answer)));

/** Two figures of one question in two polls, about the same people but for one to four. */
function beforeAndAfter(groups: readonly Group[]): string[] {
  const told = groups.filter(({ isTold }) => isTold);
  return told.flatMap((now, at) =>
    told.slice(0, at).flatMap((then) => {
      if (then.poll === now.poll || then.question !== now.question) return [];
      const apart = minus(now.takers, then.takers).size + minus(then.takers, now.takers).size;
      return apart > 0 && apart < 5 ? [`before and after: ${nameOf(now)} and poll ${then.poll}, ${then.what}`] : [];
    }),
  );
}

/** Random unions of cells of two polls, about the same people but for one to four. */
function unionsBeforeAndAfter(groups: readonly Group[], seed: number): string[] {
  const random = seeded(seed + 1);
  const union = (cells: readonly Group[]) => {
    const some = cells.filter(() => random() < 0.5);
    return new Set(some.flatMap(({ takers }) => [...takers]));
  };
  const partitions = new Map<string, Group[]>();
  for (const group of groups.filter(({ isTold }) => isTold)) {
    const cells = groups.filter((one) => one.poll === group.poll && one.question === group.question);
    partitions.set(`${group.question} ${group.poll}`, cells.length > 1 ? cells.slice(1) : cells);
  }
  const all = [...partitions.entries()];
  return all.flatMap(([name, now], at) =>
    all.slice(0, at).flatMap(([earlier, then]) => {
      if (name.split(' ')[0] !== earlier.split(' ')[0]) return [];
      const isFound = Array.from({ length: 4 }).some(() => {
        const [one, other] = [union(now), union(then)];
        const apart = minus(one, other).size + minus(other, one).size;
        return apart > 0 && apart < 5;
      });
      return isFound ? [`before and after, together: ${name} and ${earlier}`] : [];
    }),
  );
}

/** The figure of one group without those of two groups of other polls: whose answers are still in it? */
function threePolls(groups: readonly Group[]): string[] {
  const told = groups.filter(({ isTold }) => isTold);
  return told.flatMap((whole) => {
    const others = told.filter(({ question, poll }) => question === whole.question && poll !== whole.poll);
    return others.flatMap((one, at) =>
      others.slice(at + 1).flatMap((other) => {
        if (other.poll === one.poll || !isFew(whole.takers, one.takers, other.takers)) return [];
        return [`of three polls: ${nameOf(whole)} without ${nameOf(one)} and ${nameOf(other)}`];
      }),
    );
  });
}

function isFew(whole: ReadonlySet<string>, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  // Each of the four at most that are left counts twice at most.
  if (Math.abs(whole.size - one.size - other.size) > 8) return false;
  const left = new Map([...whole].map((person) => [person, 1]));
  for (const person of [...one, ...other]) left.set(person, (left.get(person) ?? 0) - 1);
  const people = [...left.values()].filter((times) => times !== 0).length;
  return people > 0 && people < 5;
}

/** An answer that is in the figures of two polls could be subtracted out of them. */
function countedTwice(groups: readonly Group[]): string[] {
  const all = groups.filter(({ what }) => what === 'all');
  return all.flatMap((now, at) =>
    all
      .slice(0, at)
      .filter((then) => then.question === now.question && [...then.answers].some((answer) => now.answers.has(answer)))
      .map(() => `counted twice: ${nameOf(now)}`),
  );
}

/** What needs ten people, or more than a small programme. */
function tooMuch(held: readonly Held[]): string[] {
  return held.flatMap(({ asked: { isSmall }, publication }, poll) =>
    publication.results.flatMap(({ questionId, answered, mean, counts, comments, departments, isNearlySame }) => {
      const many = counts !== null || comments !== null;
      const isWrong = many && (isSmall || (answered ?? 0) < 10);
      const isSharp = isNearlySame && (mean ?? counts ?? departments) !== null;
      return isWrong || isSharp || (isSmall && departments) ? [`too much: poll ${poll}, ${questionId}`] : [];
    }),
  );
}
