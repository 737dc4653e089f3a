import type { ProgrammeDraft } from '../contracts/programmes.ts';
import { usualRhythms, usualRules } from '../contracts/usualProgramme.ts';

const domain = '@adventure-works.com';
export const leadMail = `paula0${domain}`;
export const administratorMail = `jean0${domain}`;
/** Is not findable before her first run, so she joins by herself after it. */
export const newcomerMail = `diane1${domain}`;
/** Whom the guide through the demo speaks of. */
export const alwaysIn: readonly string[] = [`sariya0${domain}`, `lynn0${domain}`];

type DemoDraft = Omit<ProgrammeDraft, 'joinUntil' | 'startsOn' | 'leadIds'>;

/** People of every level learn here; the reporting line counts as it does outside programmes. */
const rules: ProgrammeDraft['rules'] = { ...usualRules, reportingLevels: 2, levelGap: 0 };

export const learningPartners: DemoDraft = {
  name: 'Learning partners',
  goal: 'Meet somebody from another team and teach each other one thing',
  companyGoal: 'Knowledge that does not stop at a department',
  kind: 'learning',
  rhythm: usualRhythms.learning,
  rules,
  audience: { kind: 'everyone' },
  endsOn: null,
};

export const mentoring: DemoDraft = {
  name: 'Mentoring',
  goal: 'An hour a month with somebody who knows the way',
  companyGoal: 'Experience passed on before it retires',
  kind: 'mentoring',
  rhythm: usualRhythms.mentoring,
  rules: { ...rules, levelGap: 1, priorities: ['wishes', 'departments', 'hours'] },
  audience: { kind: 'everyone' },
  endsOn: null,
};
