const firstLetter = (word: string | undefined): string => /\p{L}/u.exec(word ?? '')?.[0] ?? '';

/**
 * The first letters of the first and the last word of a name: "Paula Barreto de Mattos" is PM, "A. Scott Wright" AW.
 * "Wright, Scott" is read the right way round, "(Contractor)" and numbers are no names. Nothing to go by: "?".
 */
export function initials(name: string): string {
  const [family, given] = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(',', 2);
  const words = `${given ?? ''} ${family ?? ''}`.split(/\s+/u).filter((word) => firstLetter(word) !== '');
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  // The capital of some letters (ẖ, ΐ) is a letter and a mark of its own, which no small circle has room for.
  const capitals = (firstLetter(words[0]) + last).toUpperCase().replaceAll(/\p{M}/gu, '');
  return capitals || '?';
}
