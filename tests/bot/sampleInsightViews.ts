import type { CardView } from '../../api/contracts/cards.ts';
import type { PersonCard } from '../../api/contracts/people.ts';
import type { Words } from './sampleViews.ts';

const insightId = '64f0c0ffee64f0c0ffee64f0';

/** Every card of insights, each in the variants that say most. */
export function sampleInsightViews(words: Words, person: PersonCard): CardView[] {
  const of = { insightId, title: words('insightTitle', 120) };
  const text = words('insightText', 4000);
  const tags = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({ skillId: null, name: words(`insightTag${number}`, 80) }));
  const insight = {
    card: 'insight' as const,
    ...of,
    type: 'tip' as const,
    author: person,
    text,
    why: words('insightWhy', 300),
    tags: tags.slice(0, 2),
    helpful: 12,
    isMarked: { helpful: false, saved: false },
    hasButtons: true,
  };
  const consent = { card: 'saveConsent' as const, insightId, version: 2, saver: person, text };
  const readers = { kind: 'everyone' as const, name: '' };
  const team = { kind: 'team' as const, name: words('department', 100) };
  const answered = { card: 'saveAnswered' as const, insightId, version: 3, saver: person, readers };
  const review = {
    ...{ card: 'insightReview' as const, ...of, version: 2, reviewOn: '2026-12-14' },
    ...{ flags: 0, isHidden: false, reasons: [] },
  };
  const used = { card: 'insightUsed' as const, ...of, person, line: words('insightLine', 300) };
  const passOn = { card: 'insightPassOn' as const, ...of, version: 1, text, programmeName: words('programme', 60) };
  return [
    insight,
    { ...insight, tags, type: 'mistake', helpful: 0, isMarked: { helpful: true, saved: true } },
    { ...insight, author: null, why: '', tags: [], hasButtons: false },
    { card: 'insightLimited', ...of },
    { card: 'insightGone' },
    { ...consent, readers, mayBeUnnamed: true },
    { ...consent, readers: team, mayBeUnnamed: false },
    { ...answered, answer: 'unnamed' },
    { ...answered, answer: 'named' },
    { ...answered, answer: 'named', readers: team },
    { ...answered, answer: 'refused' },
    { card: 'saveOutcome', ...of, isShared: true, isReadable: true },
    { card: 'saveOutcome', insightId, title: '', isShared: true, isReadable: false },
    { card: 'saveOutcome', insightId, title: '', isShared: false, isReadable: false },
    { card: 'insightShared', ...of, audienceName: '', isDraft: false },
    { card: 'insightShared', ...of, audienceName: words('department', 100), isDraft: false },
    { card: 'insightShared', ...of, audienceName: '', isDraft: true },
    review,
    { ...review, flags: 2 },
    { ...review, flags: 2, isHidden: true, reasons: ['private', 'unkind'] },
    { ...review, reviewOn: '2027-11-30' },
    { ...used, kind: 'savedTime' },
    { ...used, kind: 'different', person: null, line: '' },
    passOn,
    { card: 'insightPassedOn', ...of, isPassedOn: true },
    { card: 'insightPassedOn', insightId, title: '', isPassedOn: false },
  ];
}
