import type { ProgrammeRhythm, ProgrammeRules } from '../../../../api/contracts/programmes.ts';
import type { Draft } from './draft.ts';

export type RuleProps = {
  draft: Draft;
  /** Left out: the rules are only to be read. */
  change?: ((next: Draft) => void) | undefined;
};

/** What a choice of a rule does: nothing while the rules are only read. */
export const onRules = ({ draft, change }: RuleProps) =>
  change && ((part: Partial<ProgrammeRules>) => change({ ...draft, rules: { ...draft.rules, ...part } }));

export const onRhythm = ({ draft, change }: RuleProps) =>
  change && ((part: Partial<ProgrammeRhythm>) => change({ ...draft, rhythm: { ...draft.rhythm, ...part } }));
