/** Lower case, without accents: what is typed and what is meant. */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Does a name contain every word of a search? Everybody matches an empty one. Pure. */
export function nameMatcher(search: string): (name: string) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (name) => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  };
}
