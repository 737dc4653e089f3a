import { DomainError } from '../errors.ts';

/** BCP 47 tags in their canonical spelling, each once, in the given order; `invalid` when one can't be read. Pure. */
export function canonicalLanguages(tags: readonly string[]): string[] {
  try {
    return Intl.getCanonicalLocales([...tags]);
  } catch {
    throw new DomainError('invalid', 'unknownLanguage');
  }
}
