import type { Container } from '../elements.ts';
import { cut, written } from '../text.ts';

const longest = 500;

/** Somebody's own words, set apart, cut where there is more to read elsewhere; nothing when they wrote none. */
export function quote(words: string, most = longest): Container[] {
  if (words.trim() === '') return [];
  return [{ type: 'Container', style: 'emphasis', spacing: 'Medium', items: [written(cut(words.trim(), most))] }];
}
