import type { SentenceKey, Values } from '../../../api/sentences/sentences.ts';
import type { RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { sentenceWith } from '../text.ts';

// The parts of `ownText.ts` for sentences with a name (or any other word that is not ours) in them.

export function namedKicker(scene: Scene, key: SentenceKey, values: Values): RichTextBlock {
  return sentenceWith(scene, key, values, { size: 'Small', weight: 'Bolder', color: 'Accent' });
}

export function namedTitle(scene: Scene, key: SentenceKey, values: Values): RichTextBlock {
  return { ...sentenceWith(scene, key, values, { size: 'Large', weight: 'Bolder' }), spacing: 'Small' };
}

export function namedSentence(scene: Scene, key: SentenceKey, values: Values): RichTextBlock {
  return sentenceWith(scene, key, values);
}

export function namedNote(scene: Scene, key: SentenceKey, values: Values): RichTextBlock {
  return { ...sentenceWith(scene, key, values, { size: 'Small', isSubtle: true }), spacing: 'Small' };
}
