import type { UnmatchedReason } from '../../../api/contracts/rounds.ts';
import type { RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, sentenceWith } from '../text.ts';

/** Why there is nobody, in one sentence that names no colleague. */
export function unmatchedReason(scene: Scene, reason: UnmatchedReason): RichTextBlock {
  if (reason.code === 'fewSharedHours') {
    const city = cut(reason.city.trim(), 60);
    return sentenceWith(scene, city ? 'unmatched.fewSharedHours' : 'unmatched.fewSharedHoursNowhere', { city });
  }
  const skill = 'skillName' in reason ? cut(reason.skillName, 80) : '';
  return sentenceWith(scene, `unmatched.${reason.code}`, { skill });
}
