import { foldKey } from '../skills/foldKey.ts';

const between = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * The parts of a name as they are searched, each once: without case and accents, divided at blanks, hyphens and dots. What
 * is typed into a search is divided the same way. Pure.
 */
export function nameKeys(name: string): string[] {
  return [...new Set(foldKey(name).split(between))].filter((part) => part !== '');
}
