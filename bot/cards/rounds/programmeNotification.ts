import { sentences, type SentenceKey, type Values } from '../../../api/sentences/sentences.ts';
import type { Scene } from '../scene.ts';
import { cut, longestNotification, notification, plain } from '../text.ts';

/** A notification that names a programme: a long name gives way, what there is to say stays whole. */
export function programmeNotification(scene: Scene, key: SentenceKey, programme: string, values: Values = {}): string {
  const rest = plain(sentences(scene.reader.locale)(key, { ...values, programme: '' }));
  const room = longestNotification - Array.from(rest).length - 1;
  return notification(scene, key, { ...values, programme: cut(plain(programme), room) });
}
