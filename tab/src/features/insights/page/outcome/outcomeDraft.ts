import type { OutcomeKind, RecordOutcomeInput } from '../../../../../../api/contracts/insightUses.ts';

export const outcomeChips = [
  'savedTime',
  'avoidedError',
  'solvedProblem',
  'notSure',
] as const satisfies readonly OutcomeKind[];
export const howMuchChips = ['minutes', 'hour', 'halfDay', 'more'] as const satisfies readonly NonNullable<
  RecordOutcomeInput['howMuch']
>[];

type OutcomeDraft = Omit<RecordOutcomeInput, 'kind'> & { kind: OutcomeKind | null };

/** As it was said before, or nothing yet. What was said of a use does not begin what is said of a difference. */
export function draftOf(mine: RecordOutcomeInput | null, isDifferent: boolean): OutcomeDraft {
  const kind = isDifferent ? ('different' as const) : null;
  const nothing = { kind, howMuch: null, line: '', isNamed: true };
  if (!mine) return nothing;
  return (mine.kind === 'different') === isDifferent ? mine : { ...nothing, line: mine.line, isNamed: mine.isNamed };
}

/** One of the chips; the same again takes it back. How much goes with saved time alone. */
export function withKind(draft: OutcomeDraft, tapped: OutcomeKind): OutcomeDraft {
  const kind = draft.kind === tapped ? null : tapped;
  return { ...draft, kind, howMuch: kind === 'savedTime' ? draft.howMuch : null };
}

export function withHowMuch(draft: OutcomeDraft, tapped: (typeof howMuchChips)[number]): OutcomeDraft {
  return { ...draft, howMuch: draft.howMuch === tapped ? null : tapped };
}

/** What is sent; null: something is missing yet. A difference with a name wants a word. */
export function inputOf(draft: OutcomeDraft): RecordOutcomeInput | null {
  const { kind } = draft;
  const line = draft.line.trim();
  if (!kind || (kind === 'different' && draft.isNamed && line === '')) return null;
  return { ...draft, kind, line };
}
