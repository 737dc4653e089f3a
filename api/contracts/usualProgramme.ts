import type { ProgrammeKind, ProgrammeRhythm, ProgrammeRules } from './programmes.ts';

/** What is good for most programmes, until its lead chooses otherwise. */
export const usualRules: ProgrammeRules = {
  department: 'otherPreferred',
  language: null,
  leastSharedMinutes: 60,
  reportingLevels: 1,
  levelGap: 1,
  priorities: ['bothLearn', 'wishes', 'departments'],
  coolDownRounds: 3,
};

/** Four weeks are a month to people: an hour a month is what mentors give; a newcomer needs somebody every week. */
export const usualRhythms: Record<ProgrammeKind, ProgrammeRhythm> = {
  learning: { everyWeeks: 2, minutes: 30, roundMonths: 3 },
  mentoring: { everyWeeks: 4, minutes: 60, roundMonths: 6 },
  buddy: { everyWeeks: 1, minutes: 30, roundMonths: 3 },
};
