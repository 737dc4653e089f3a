import type { CardView, PartnershipCard } from '../../api/contracts/cards.ts';
import { feedbackQuestions } from '../../api/contracts/feedback.ts';
import type { SessionCard } from '../../api/contracts/sessionCards.ts';
import type { Words } from './sampleViews.ts';

const id = '64f0c0ffee64f0c0ffee64f0';
const otherId = '64f0c0ffee64f0c0ffee64f1';
const onceKey = '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11';
const minute = 60_000;
const startsAt = new Date('2026-11-27T09:00:00Z');
const answers = { worked: null, didnt: null, change: null };

/** Every card of what pairs say, each in the variants that say most. */
export function sampleFeedbackViews(words: Words, card: PartnershipCard): CardView[] {
  const { person, address, gives } = card;
  const other = { ...person, id: otherId, name: words('other', 100), givenName: words('otherGiven', 60) };
  const lead = { ...person, id: otherId, name: words('lead', 100) };
  const contact = { ...person, id: otherId, name: words('contact', 100) };
  const ring = { others: [other], otherAddresses: ['alex.nayberg@adventure-works.example'] };
  const pair = { partnershipId: id, person, address, others: [], otherAddresses: [] };
  const of: SessionCard = {
    sessionId: id,
    version: 3,
    number: 1,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 30 * minute),
    otherTimeZone: '',
    iTeach: true,
    teacherId: null,
    teaches: gives,
    ...pair,
  };
  const asked = {
    card: 'helpAsked' as const,
    helpId: id,
    person,
    address,
    partners: [other],
    programmeName: words('programme', 60),
    words: words('help', 300),
    isDone: false,
    isWithdrawn: false,
  };
  const form = { card: 'needHelp' as const, programmeName: words('programme', 60), contact, lead, ...pair };
  const counting = { isSmall: false, backupDays: 35 };
  const line = { card: 'partnerFeedback' as const, afterSessionId: id, onceKey, ...pair };
  return [
    ...feedbackQuestions.map((question): CardView => ({
      card: 'sessionFeedback',
      question,
      answers,
      sees: 'me',
      canCount: true,
      ...counting,
      ...of,
    })),
    {
      card: 'sessionFeedback',
      question: 'worked',
      answers,
      sees: 'me',
      canCount: true,
      ...counting,
      isSmall: true,
      ...of,
    },
    {
      card: 'sessionFeedback',
      question: 'worked',
      answers,
      sees: 'partner',
      canCount: false,
      ...counting,
      ...of,
      ...ring,
    },
    line,
    { ...line, afterSessionId: null, ...ring },
    { card: 'feedbackSent', ...pair },
    { card: 'feedbackKept', ...pair },
    { card: 'partnerLine', partnershipId: id, person, line: words('line', 300) },
    form,
    { ...form, contact: null, ...ring },
    { ...form, lead: null },
    { ...form, contact: null, lead: null, programmeName: '' },
    { card: 'helpSent', partnershipId: id, person: lead, isReached: true },
    { card: 'helpSent', partnershipId: id, person: lead, isReached: false },
    { card: 'helpCancelled', ...pair },
    asked,
    { ...asked, programmeName: '', words: '', address: '', partners: [] },
    { ...asked, isDone: true },
    { ...asked, words: '', isWithdrawn: true },
  ];
}
