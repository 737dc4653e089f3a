import type { ProgrammeDraft } from '../contracts/programmes.ts';

const domain = '@adventure-works.com';
export const leadMail = `paula0${domain}`;
export const administratorMail = `jean0${domain}`;
/** Is not findable before her first run, so she joins by herself after it. */
export const newcomerMail = `diane1${domain}`;
/** Whom the guide through the demo speaks of. */
export const alwaysIn: readonly string[] = [`sariya0${domain}`, `lynn0${domain}`];

type DemoDraft = Omit<ProgrammeDraft, 'joinUntil' | 'startsOn' | 'leadIds'>;

const rules: ProgrammeDraft['rules'] = {
  department: 'otherPreferred',
  language: null,
  leastSharedMinutes: 60,
  reportingLevels: 2,
  levelGap: 0,
  priorities: ['bothLearn', 'wishes', 'departments'],
  coolDownRounds: 3,
};

export const learningPartners: DemoDraft = {
  name: 'Learning partners',
  goal: 'Meet somebody from another team and teach each other one thing',
  companyGoal: 'Knowledge that does not stop at a department',
  kind: 'learning',
  rhythm: { everyWeeks: 2, minutes: 30, roundMonths: 3 },
  rules,
  audience: { kind: 'everyone' },
  endsOn: null,
};

export const mentoring: DemoDraft = {
  name: 'Mentoring',
  goal: 'An hour a month with somebody who knows the way',
  companyGoal: 'Experience passed on before it retires',
  kind: 'mentoring',
  rhythm: { everyWeeks: 4, minutes: 60, roundMonths: 6 },
  rules: { ...rules, levelGap: 1, priorities: ['wishes', 'departments', 'hours'] },
  audience: { kind: 'everyone' },
  endsOn: null,
};
