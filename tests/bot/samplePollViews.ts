import type { CardView } from '../../api/contracts/cards.ts';
import type { PollCard } from '../../api/contracts/feedbackCards.ts';
import type { PollQuestion } from '../../api/contracts/polls.ts';
import type { Words } from './sampleViews.ts';

const pollId = '64f0c0ffee64f0c0ffee64f2';

/** Every card about a poll, each in the variants that say most. */
export function samplePollViews(words: Words): CardView[] {
  const both = (field: string, most: number) => ({ en: words(field, most), de: words(`${field}De`, most) });
  const of: PollCard = {
    pollId,
    programmeName: words('programme', 60),
    closesAt: new Date('2026-12-05T02:00:00Z'),
    thresholds: { figures: 5, words: 10 },
    isSmall: false,
    backupDays: 35,
  };
  // Ten characters of four bytes are as long as the contract lets an option be.
  const scale = (places: number): PollQuestion => ({
    id: 'learning-useful',
    kind: 'scale',
    text: both('question', 60),
    options: Array.from({ length: places }, (_, at) => both(`option${at + 1}`, 10)),
  });
  const own: PollQuestion = { ...scale(4), id: `own-${'x'.repeat(36)}` };
  const choice: PollQuestion = { ...scale(5), id: 'own-choice', kind: 'choice' };
  const text: PollQuestion = { id: 'own-words', kind: 'text', text: both('question', 60), options: [] };
  const small = { ...of, isSmall: true };
  const asked = { card: 'poll' as const, question: scale(4), number: 1, questions: 2, answer: null, ...of };
  const plain = { isReminder: false, isTry: false };
  const result = { card: 'pollClosed' as const, question: scale(4), answered: 41, good: 32, mean: 3.12, most: 4 };
  const change = words('change', 150);
  return [
    { ...asked, ...plain },
    { ...asked, ...plain, answer: 2 },
    { ...asked, isReminder: true, isTry: false, questions: 1 },
    { ...asked, isReminder: false, isTry: true, question: choice, number: 6, questions: 6, answer: 4 },
    { ...asked, ...plain, ...small },
    { ...asked, ...plain, question: text, number: 2, answer: words('answer', 250) },
    { ...asked, ...plain, ...small, question: text, number: 2 },
    { card: 'pollAnswered', hasSaid: true, isTry: false, ...of },
    { card: 'pollAnswered', hasSaid: false, isTry: false, ...of },
    { card: 'pollAnswered', hasSaid: true, isTry: true, ...of },
    { card: 'pollOver', because: 'closed', ...of },
    { card: 'pollOver', because: 'cancelled', ...of },
    { card: 'pollOver', because: 'lost', ...of },
    { ...result, change, ...of },
    { ...result, question: { ...own, options: scale(5).options }, most: 5, change: '', ...of },
    { ...result, question: own, answered: 7, good: null, change, ...of },
    { card: 'pollResultsReady', answered: 12, change, ...of },
    { card: 'pollResultsReady', answered: 12, change: '', ...of },
    { card: 'pollTooFew', isPooled: false, change: '', ...of },
    { card: 'pollTooFew', isPooled: true, change, ...small },
    ...(['shown', 'tooFew', 'pooled', 'lost'] as const).map((outcome): CardView => ({
      card: 'pollReady',
      outcome,
      ...of,
    })),
    { card: 'channelPoll', title: both('question', 60), questions: 2, ...of },
    { card: 'channelPoll', title: both('question', 60), questions: 1, ...of },
    {
      card: 'channelChoice',
      titles: [
        { en: 'How useful were your meetings?', de: 'Wie nützlich waren eure Treffen?' },
        { en: 'Is a time easily found?', de: 'Findet sich leicht Zeit?' },
      ],
    },
    ...(['noPoll', 'private', 'failed'] as const).map((because): CardView => ({ card: 'channelHint', because })),
  ];
}
