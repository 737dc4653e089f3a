import type { Words } from '../../../api/contracts/polls.ts';
import { momentOf } from '../../../api/sentences/dates.ts';
import type { Scene } from '../scene.ts';

/** What a lead wrote, in the reader's language, or in the other one where there is none. */
export const wordsFor = ({ reader }: Scene, words: Words): string =>
  words[reader.locale] || words[reader.locale === 'en' ? 'de' : 'en'];

/** "Fri 4 Dec, 18:00", "today, 18:00". */
export const closesOf = (scene: Scene, { closesAt }: { closesAt: Date }): string =>
  momentOf(closesAt, scene.now, scene.reader);

/** The same where a line begins with it. */
export function closesFirst(scene: Scene, poll: { closesAt: Date }): string {
  const closes = closesOf(scene, poll);
  return closes.charAt(0).toLocaleUpperCase(scene.reader.locale) + closes.slice(1);
}
