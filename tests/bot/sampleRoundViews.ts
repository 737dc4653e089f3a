import type { CardView, PartnershipCard } from '../../api/contracts/cards.ts';
import type { PairOfRound } from '../../api/contracts/roundCards.ts';
import type { UnmatchedReason } from '../../api/contracts/rounds.ts';
import type { Words } from './sampleViews.ts';

const id = '64f0c0ffee64f0c0ffee64f0';
const pairsOn = new Date('2026-11-30T09:00:00Z');

/** Every reason there is; one that the contract adds and nobody draws does not compile. */
function reasonsOf(words: Words): UnmatchedReason[] {
  const byCode: { [Code in UnmatchedReason['code']]: Extract<UnmatchedReason, { code: Code }> } = {
    fewSharedHours: { code: 'fewSharedHours', city: words('city', 100) },
    noCommonLanguage: { code: 'noCommonLanguage' },
    nobodyTeaches: { code: 'nobodyTeaches', skillName: words('learn', 80) },
    nobodyLearns: { code: 'nobodyLearns', skillName: words('teach', 80) },
    reportingLine: { code: 'reportingLine' },
    departmentRule: { code: 'departmentRule' },
    metEverybody: { code: 'metEverybody' },
    mentorsFull: { code: 'mentorsFull' },
    mentorsToSpare: { code: 'mentorsToSpare' },
    oddOneOut: { code: 'oddOneOut' },
    notAvailable: { code: 'notAvailable' },
    partnerGone: { code: 'partnerGone' },
  };
  return [...Object.values(byCode), { code: 'fewSharedHours', city: '' }];
}

/** Every card about programmes and rounds, each in the variant that says most. */
export function sampleRoundViews(words: Words, card: PartnershipCard): CardView[] {
  const round = { programmeId: id, programmeName: words('programme', 60), roundNumber: 3 };
  const pair: PairOfRound = { ...round, kind: 'learning', role: 'partner', otherDepartment: true };
  const other = { ...card.person, name: words('other', 100), givenName: words('otherGiven', 60) };
  const ring = { ...pair, others: [other], otherAddresses: ['alex.nayberg@adventure-works.example'] };
  const mentee: PairOfRound = { ...pair, kind: 'mentoring', role: 'mentee' };
  const mentor: PairOfRound = { ...pair, kind: 'mentoring', role: 'mentor' };
  const bonds: PairOfRound[] = [pair, ring, mentee, mentor, { ...mentee, kind: 'buddy' }, { ...mentor, kind: 'buddy' }];
  const invitation = {
    card: 'roundOpen' as const,
    ...round,
    roundId: id,
    endsOn: new Date('2027-01-15T17:00:00Z'),
    pairsOn,
  };
  const partner = { ...card, waitsFor: 'me' as const, isFromRound: true, nextSession: null };
  return [
    { card: 'myPartners', partners: [partner, { ...partner, waitsFor: 'them' }] },
    { card: 'agreed', ...card, ...ring },
    { card: 'accepted', ...card, ...ring, door: 'bot', at: pairsOn },
    { card: 'ended', heldCount: 0, kept: '', ...card, ...ring },
    { ...invitation, kind: 'learning', meetings: 4, isReminder: false },
    { ...invitation, kind: 'learning', meetings: 1, isReminder: true },
    { ...invitation, kind: 'mentoring', meetings: 24, isReminder: false, roundNumber: 1 },
    { ...invitation, kind: 'buddy', meetings: 4, isReminder: true },
    { card: 'inRound', ...round, pairsOn },
    { card: 'skippedRound', ...round, roundId: id },
    { card: 'leftProgramme', programmeId: id, programmeName: round.programmeName },
    { card: 'chooseRole', ...round },
    { card: 'roundOver', ...round },
    { card: 'roundResult', ...card, ...pair, roundPeople: 64, isCertified: false },
    ...bonds.flatMap((bond): CardView[] => [
      { card: 'roundResult', ...card, ...bond, roundPeople: 64, isCertified: true },
      { card: 'roundReplaced', ...card, ...bond },
    ]),
    { card: 'roundResult', ...card, ...mentee, gives: null, roundPeople: 64, isCertified: true },
    { card: 'roundResult', ...card, ...pair, comes: null, sharedTime: null, roundPeople: 64, isCertified: true },
    { card: 'roundStarted', ...card, ...pair },
    { card: 'roundStarted', ...card, ...ring },
    { card: 'notForMe', ...card, ...pair, canUndo: true },
    { card: 'notForMe', ...card, ...ring, canUndo: false },
    { card: 'roundPairClosed', ...card, ...pair },
    ...reasonsOf(words).map((reason): CardView => ({ card: 'roundUnmatched', ...round, reason, nextRound: pairsOn })),
    { card: 'roundUnmatched', ...round, reason: { code: 'oddOneOut' }, nextRound: null },
    { card: 'roundReady', ...round, roundId: id, matched: 63, people: 64 },
    { card: 'roundStuck', ...round, roundId: id, why: 'failed' },
    { card: 'roundStuck', ...round, roundId: id, why: 'tooFewPeople' },
  ];
}
