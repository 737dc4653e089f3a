import type { CardView, PartnershipCard } from '../../api/contracts/cards.ts';
import type { SessionCard, SessionWhy } from '../../api/contracts/sessionCards.ts';
import type { AgendaStep } from '../../api/contracts/sessions.ts';
import type { Words } from './sampleViews.ts';

const id = '64f0c0ffee64f0c0ffee64f0';
const otherId = '64f0c0ffee64f0c0ffee64f1';
const minute = 60_000;
const startsAt = new Date('2026-12-01T22:00:00Z');
const dated = { sessionId: otherId, version: 1, startsAt: new Date('2026-12-15T22:00:00Z') };
const none = { next: null, isLast: false };
const at = (teaches: { iTeach: boolean; teacherId: string | null }) => ({
  next: { ...dated, ...teaches },
  isLast: false,
});
const slots = [new Date('2026-12-03T18:00:00Z'), new Date('2026-12-04T22:00:00Z')];
const whys: SessionWhy[] = ['booked', 'moved', 'mine', 'day', 'hour', 'changed'];

/** Every card about meeting, each in the variants that say most. */
export function sampleSessionViews(words: Words, card: PartnershipCard): CardView[] {
  const { person, address, gives } = card;
  const other = { ...person, id: otherId, name: words('other', 100), givenName: words('otherGiven', 60) };
  const of: SessionCard = {
    sessionId: id,
    partnershipId: id,
    version: 3,
    number: 2,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 30 * minute),
    otherTimeZone: '',
    iTeach: true,
    teacherId: null,
    teaches: gives,
    person,
    address,
    others: [],
    otherAddresses: [],
  };
  const ring = { others: [other], otherAddresses: ['alex.nayberg@adventure-works.example'] };
  const step = (code: AgendaStep['code'], minutes: number, title = ''): AgendaStep => ({
    code,
    title,
    note: '',
    minutes,
  });
  const usual = [step('checkIn', 5), step('teach', 15), step('questions', 5), step('wrapUp', 5)];
  const own = Array.from({ length: 8 }, () => step('own', 120, words('step', 60)));
  const open = { person, text: words('task', 200) };
  const before = {
    card: 'sessionBefore' as const,
    purpose: words('purpose', 120),
    agenda: usual,
    open: [open],
    icebreaker: 0,
    joinUrl: '',
    isAgreed: false,
    isSnoozed: false,
    why: 'day' as const,
    ...of,
  };
  const pair = { partnershipId: id, version: 3, person, address, others: [], otherAddresses: [] };
  const apart = { otherTimeZone: 'Asia/Tokyo' };
  const oneOff = { ...card, isOneOff: true };
  const helper = { person, skillId: 'adobe-illustrator' };
  const row = { person, page: `partnerships/${id}` };
  return [
    { card: 'agreement', lines: [], ...of },
    { card: 'agreement', lines: [words('line', 160)], ...of, ...ring },
    { card: 'agreement', lines: Array.from({ length: 6 }, () => words('line', 160)), ...of },
    { card: 'agreement', lines: [], ...of, ...ring },
    before,
    ...whys.map((why): CardView => ({ ...before, ...apart, why })),
    { ...before, iTeach: false, teacherId: person.id, isSnoozed: true },
    { ...before, iTeach: false, teaches: null, isAgreed: true, icebreaker: null, open: [], purpose: '' },
    {
      ...before,
      ...apart,
      ...ring,
      iTeach: false,
      teacherId: otherId,
      isAgreed: true,
      joinUrl: words('joinUrl', 1000),
    },
    { ...before, agenda: own, open: [open, { person: null, text: words('task', 200) }, open], address: '' },
    { card: 'sessionAfter', isNextMorning: false, ...of },
    { card: 'sessionAfter', isNextMorning: true, ...of, ...ring },
    { card: 'sessionAction', actionId: id, task: words('task', 200), ...of },
    { card: 'sessionKeep', ...of },
    { card: 'sessionKeep', ...of, ...ring },
    {
      card: 'sessionDone',
      saidNo: false,
      kept: words('kept', 300),
      ...at({ iTeach: false, teacherId: person.id }),
      ...of,
    },
    { card: 'sessionDone', saidNo: false, kept: '', ...at({ iTeach: true, teacherId: null }), ...of },
    { card: 'sessionDone', saidNo: true, kept: '', ...none, ...of },
    { card: 'sessionDone', saidNo: false, kept: '', next: null, isLast: true, ...of },
    { card: 'sessionNewTimes', slots, isMove: true, ...of },
    { card: 'sessionNewTimes', slots, isMove: false, ...of, ...apart, ...ring },
    { card: 'sessionNewTimes', slots: [], isMove: false, ...of },
    { card: 'sessionSkip', canSnooze: true, ...of },
    { card: 'sessionSkip', canSnooze: false, ...of, ...ring },
    {
      card: 'sessionOff',
      because: 'skipped',
      pausedUntil: null,
      ...at({ iTeach: false, teacherId: null }),
      ...of,
    },
    { card: 'sessionOff', because: 'skipped', pausedUntil: null, ...none, ...of, ...ring },
    { card: 'sessionOff', because: 'paused', pausedUntil: '2026-12-14', ...none, ...of },
    { card: 'sessionOff', because: 'ended', pausedUntil: null, ...none, ...of },
    { card: 'quietThinned', ...of },
    { card: 'quietThinned', ...of, ...ring },
    { card: 'dormant', lastMet: new Date('2026-11-03T22:00:00Z'), ...pair },
    { card: 'dormant', lastMet: null, ...pair, ...ring },
    { card: 'pairTimes', slots, ...apart, ...pair },
    { card: 'pairTimes', slots: [], otherTimeZone: '', ...pair },
    { card: 'pairLater', ...pair },
    { card: 'pairPaused', until: '2026-12-14', ...pair },
    {
      card: 'digest',
      rows: [
        { ...row, what: 'dormant' },
        { ...row, what: 'request' },
        { ...row, what: 'notInstalled' },
        { ...row, what: 'dormant' },
        { ...row, what: 'request' },
      ],
    },
    { card: 'helpers', skillName: words('learn', 80), helpers: [helper, helper, helper] },
    { card: 'helpers', skillName: words('learn', 80), helpers: [helper] },
    { card: 'helpers', skillName: words('learn', 80), helpers: [] },
    { card: 'proposal', ...oneOff },
    { card: 'proposalReminder', ...oneOff },
    { card: 'agreed', ...oneOff },
    { card: 'accepted', door: 'bot', at: startsAt, ...oneOff },
    { card: 'ended', heldCount: 4, kept: words('kept', 300), ...card },
    { card: 'ended', heldCount: 1, kept: '', ...card, gives: null },
    { card: 'ended', heldCount: 13, kept: words('kept', 300), ...card, ...ring },
  ];
}
