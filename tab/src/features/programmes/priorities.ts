import type { Priority, ProgrammeKind, ProgrammeRules } from '../../../../api/contracts/programmes.ts';

export type Priorities = ProgrammeRules['priorities'];

/** What a kind can care about: where one shows and the other learns, both can't be asked to learn. */
export const prioritiesOf: Record<ProgrammeKind, readonly Priority[]> = {
  learning: ['bothLearn', 'wishes', 'departments', 'hours', 'newFaces'],
  mentoring: ['wishes', 'departments', 'hours', 'newFaces'],
  buddy: ['wishes', 'departments', 'hours', 'newFaces'],
};

/** Puts a priority in one of the three places; what stood there takes the place the chosen one leaves. Pure. */
export function choosePriority(three: Priorities, place: 0 | 1 | 2, chosen: Priority): Priorities {
  const before = three[place];
  const [first, second, third] = three.map((one) => (one === chosen ? before : one));
  const next: Priorities = [first ?? before, second ?? before, third ?? before];
  next[place] = chosen;
  return next;
}

/** The three as they can be for another kind: what it does not know gives way to the first that is not yet chosen. Pure. */
export function fitPriorities(three: Priorities, kind: ProgrammeKind): Priorities {
  const known = prioritiesOf[kind];
  const kept = three.filter((one) => known.includes(one));
  const rest = known.filter((one) => !kept.includes(one));
  const [first = 'wishes', second = 'departments', third = 'hours'] = [...kept, ...rest];
  return [first, second, third];
}
