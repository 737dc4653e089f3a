import type { CardView, PartnershipCard } from '../../api/contracts/cards.ts';
import type { PartnerSuggestion } from '../../api/contracts/matching.ts';
import type { PersonCard } from '../../api/contracts/people.ts';
import { sampleFeedbackViews } from './sampleFeedbackViews.ts';
import { sampleInsightViews } from './sampleInsightViews.ts';
import { samplePollViews } from './samplePollViews.ts';
import { sampleRoundViews } from './sampleRoundViews.ts';
import { sampleSessionViews } from './sampleSessionViews.ts';

/** Makes what a person or the directory wrote; `most` is the longest the contracts and models let in, in characters. */
export type Words = (field: string, most: number) => string;

const id = '64f0c0ffee64f0c0ffee64f0';

function personOf(words: Words): PersonCard {
  return {
    id,
    name: words('name', 100),
    givenName: words('givenName', 60),
    initials: 'SH',
    jobTitle: words('jobTitle', 100),
    department: words('department', 100),
    city: words('city', 100),
  };
}

function partnershipOf(words: Words): PartnershipCard {
  return {
    partnershipId: id,
    version: 3,
    person: personOf(words),
    address: 'sariya.harnpadoungsataya@adventure-works.example',
    others: [],
    otherAddresses: [],
    comes: { skillId: 'adobe-illustrator', skillName: words('learn', 80), level: 4 },
    gives: { skillId: 'microsoft-sql-server', skillName: words('teach', 80), level: 3 },
    sharedTime: { weekday: 2, time: '14:00', theirTime: '23:00', theirWeekday: 2 },
    meetingTimes: [new Date('2026-12-01T14:00:00Z')],
    sameCity: true,
    isOneOff: false,
    greeting: words('greeting', 500),
    goal: words('goal', 200),
    answerBy: new Date('2026-12-04T12:00:00Z'),
  };
}

function suggestionOf(words: Words): PartnerSuggestion {
  const { person, comes, gives, sharedTime } = partnershipOf(words);
  return { person, comes, gives, reasons: [{ code: 'meetsBoth' }], sharedTime, goal: words('goal', 200) };
}

/** Every card there is, each in the variant that says most, filled with these words. */
export function sampleViews(words: Words): CardView[] {
  const card = partnershipOf(words);
  const suggestion = suggestionOf(words);
  const { person, address, partnershipId, version, comes, gives, answerBy } = card;
  const partner = { partnershipId, version, person, comes, gives, waitsFor: null, isFromRound: false, answerBy };
  const undated = { ...partner, nextSession: null };
  const dated = { ...partner, nextSession: { startsAt: new Date('2026-12-01T22:00:00Z'), teaches: 'them' as const } };
  return [
    { card: 'welcome' },
    { card: 'help' },
    { card: 'quietRule' },
    { card: 'findPartner', suggestion, offset: 0, fitting: 12 },
    { card: 'somebodyFits', suggestion },
    { card: 'nobodyFits', isEarly: true },
    { card: 'nobodyFits', isEarly: false },
    { card: 'willTell' },
    { card: 'myPartners', partners: [] },
    {
      card: 'myPartners',
      partners: [undated, { ...undated, waitsFor: 'me' }, { ...undated, waitsFor: 'them' }, undated],
    },
    {
      card: 'myPartners',
      partners: [dated, { ...dated, nextSession: { ...dated.nextSession, teaches: 'me' } }, undated],
    },
    { card: 'myPartners', partners: [{ ...dated, nextSession: { ...dated.nextSession, teaches: null } }] },
    { card: 'pause' },
    { card: 'paused', until: '2027-01-04' },
    { card: 'resumed' },
    { card: 'proposal', ...card },
    { card: 'proposalReminder', ...card },
    { card: 'asked', isWaitingForInstall: false, ...card },
    { card: 'asked', isWaitingForInstall: true, ...card },
    { card: 'notInstalled', partnershipId, version, person, address },
    { card: 'declined', canUndo: true, ...card },
    { card: 'declineLine', ...card },
    { card: 'lineSent', person },
    { card: 'expired', isWithdrawn: false, ...card },
    { card: 'expired', isWithdrawn: true, ...card },
    { card: 'withdrawn', ...card },
    { card: 'accepted', door: 'tab', at: new Date('2026-11-27T09:24:00Z'), ...card },
    { card: 'accepted', door: 'bot', at: new Date('2026-11-27T09:24:00Z'), ...card },
    { card: 'agreed', ...card },
    { card: 'ended', heldCount: 0, kept: '', ...card },
    { card: 'notThisTime', person, line: words('line', 300), others: [suggestion, suggestion, suggestion] },
    { card: 'notThisTime', person, line: '', others: [suggestion] },
    { card: 'notThisTime', person, line: '', others: [] },
    { card: 'error', reason: 'unavailable', reference: '7F3K', again: { verb: 'acceptPartnership', id, version: 1 } },
    { card: 'error', reason: 'requestClosed', reference: '' },
    { card: 'error', reason: 'slow', reference: '7F3K', again: { verb: 'pause1w' } },
    { card: 'notYours' },
    ...sampleRoundViews(words, card),
    ...sampleSessionViews(words, card),
    ...sampleFeedbackViews(words, card),
    ...samplePollViews(words),
    ...sampleInsightViews(words, person),
  ];
}

/** The people of the pictures in the look book. */
export const plainWords: Words = (field) =>
  ({
    name: 'Diane Margheim',
    givenName: 'Diane',
    jobTitle: 'Research and Development Engineer',
    department: 'Research and Development',
    city: 'Everett',
    learn: 'Microsoft SQL Server',
    teach: 'Adobe Illustrator',
    greeting: 'Hi Sariya, I draw parts all day and my sketches still look like sketches.',
    goal: 'Redraw the assembly guide by January',
    programme: 'Learning partners',
    other: 'Alex Nayberg',
    otherGiven: 'Alex',
    line: 'Busy until spring, but do ask again',
    purpose: 'First page of the assembly guide',
    task: 'trace one part with the pen tool',
    kept: 'Lock the sketch layer first, then trace.',
    step: 'Look at real drawings',
    contact: 'Paula Barreto de Mattos',
    lead: 'David Bradley',
    help: 'We have not found a time for weeks.',
    question: 'How useful were your meetings?',
    questionDe: 'Wie nützlich waren eure Treffen?',
    option1: 'Not yet',
    option1De: 'Noch nicht',
    option2: 'A little',
    option2De: 'Etwas',
    option3: 'Quite',
    option3De: 'Ziemlich',
    option4: 'Very',
    option4De: 'Sehr',
    option5: 'Fully',
    option5De: 'Ganz und gar',
    answer: 'A quiet room would help.',
    change: 'Meetings are 25 minutes now. You asked for it.',
    insightTitle: 'Count the rows before you join',
    insightText:
      'Run SELECT COUNT(*) on both tables first. If the join returns more rows than the larger one, a key is not unique.',
    insightWhy: 'Caught a wrong stock report in two minutes',
    insightTag1: 'SQL',
    insightTag2: 'Microsoft SQL Server',
    insightTag3: 'Reports',
    insightTag4: 'Stock',
    insightTag5: 'Keys',
    insightTag6: 'Joins',
    insightTag7: 'Data quality',
    insightTag8: 'Excel',
    insightLine: 'Found it in two minutes.',
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0',
  })[field] ?? field;

/** As long as anything may be, in characters of four bytes. */
export const longestWords: Words = (_, most) => '\u{1F9E9}'.repeat(most);
