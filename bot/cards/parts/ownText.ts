import { sentences, type SentenceKey, type Values } from '../../../api/sentences/sentences.ts';
import type { TextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';

// TextBlocks hold our own words, counts and dates only; a value that a person wrote goes through `cards/text.ts`.
const block = (scene: Scene, key: SentenceKey, values?: Values): TextBlock => ({
  type: 'TextBlock',
  text: sentences(scene.reader.locale)(key, values),
  wrap: true,
});

/** What this is and until when. */
export function kicker(scene: Scene, key: SentenceKey, values?: Values): TextBlock {
  return { ...block(scene, key, values), style: 'heading', size: 'Small', weight: 'Bolder', color: 'Accent' };
}

/** The card's one question or its one piece of news. */
export function title(scene: Scene, key: SentenceKey, values?: Values): TextBlock {
  return { ...block(scene, key, values), size: 'Large', weight: 'Bolder', spacing: 'Small' };
}

/** The same with words of ours that the page and the figures share. */
export function sharedTitle(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, size: 'Large', weight: 'Bolder', spacing: 'Small' };
}

export function sentence(scene: Scene, key: SentenceKey, values?: Values): TextBlock {
  return block(scene, key, values);
}

/** A second question on a card, below its facts. */
export function question(scene: Scene, key: SentenceKey): TextBlock {
  return { ...block(scene, key), weight: 'Bolder', spacing: 'Medium' };
}

/** The promise at the end: who sees it, what a no means, when it ends. */
export function note(scene: Scene, key: SentenceKey, values?: Values): TextBlock {
  return { ...block(scene, key, values), size: 'Small', isSubtle: true, spacing: 'Small' };
}

/** The name of a fact, beside its value. */
export function label(scene: Scene, key: SentenceKey): TextBlock {
  return { ...block(scene, key), isSubtle: true };
}
