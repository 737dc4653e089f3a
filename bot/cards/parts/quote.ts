import type { Container } from '../elements.ts';
import { cut, written } from '../text.ts';

const longest = 500;

/** Somebody's own words, set apart; nothing when they wrote none. */
export function quote(words: string): Container[] {
  if (words.trim() === '') return [];
  return [{ type: 'Container', style: 'emphasis', spacing: 'Medium', items: [written(cut(words.trim(), longest))] }];
}
