import type { PollCard } from '../../../api/contracts/feedbackCards.ts';
import type { Words } from '../../../api/contracts/polls.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { Scene } from '../scene.ts';
import { cut, longestNotification, plain } from '../text.ts';
import { wordsFor } from './words.ts';

type Key = 'poll.summary' | 'poll.summaryWords' | 'poll.summaryReminder' | 'channelPoll.summary';

const longestName = 36;

/** Whose poll it is and what it asks: a long name gives way first, then our own words, then the question's end. */
export function questionNotification(
  scene: Scene,
  { programmeName, ...view }: PollCard & { question: { text: Words } },
  key: Key,
): string {
  const say = sentences(scene.reader.locale);
  const values = {
    programme: cut(plain(programmeName), longestName),
    question: plain(wordsFor(scene, view.question.text)),
  };
  const whole = plain(say(key, values));
  if (Array.from(whole).length <= longestNotification) return whole;
  return cut(plain(say('poll.summaryWords', values)), longestNotification);
}
