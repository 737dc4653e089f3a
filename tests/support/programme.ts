import type { ProgrammeDraft } from '../../api/contracts/programmes.ts';
import { usualRhythms, usualRules } from '../../api/contracts/usualProgramme.ts';

/** A draft that could start at once: learning for everyone, rounds of three months from Mon 23 Mar 2026. */
export function makeDraft(changes: Partial<ProgrammeDraft> = {}): ProgrammeDraft {
  return {
    name: 'Learning partners',
    goal: 'Everybody learns something',
    companyGoal: '',
    kind: 'learning',
    rhythm: usualRhythms.learning,
    rules: { ...usualRules, reportingLevels: 2, levelGap: 0, coolDownRounds: 2 },
    audience: { kind: 'everyone' },
    joinUntil: '2026-03-20',
    startsOn: '2026-03-23',
    endsOn: null,
    leadIds: [],
    ...changes,
  };
}
