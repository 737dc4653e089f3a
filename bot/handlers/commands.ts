const words: Record<string, readonly string[]> = {
  findPartner: ['find a partner', 'find partner', 'find', 'jemanden finden', 'jemand finden', 'finden'],
  listPartnerships: ['my partners', 'partners', 'my partnerships', 'partnerschaften', 'meine partnerschaften'],
  pause: ['pause', 'pausieren'],
  resume: ['resume', 'resume now', 'weiter', 'weitermachen', 'jetzt weitermachen'],
  showQuietRule: ['why', 'warum', 'why this message', 'warum diese nachricht'],
};
const verbOf = new Map(Object.entries(words).flatMap(([verb, said]) => said.map((word) => [word, verb] as const)));

/**
 * The verb a typed line means, in either language whatever the reader's own is: commands of the menu arrive translated.
 * A greeting, "help" and everything unknown get the help.
 */
export function commandVerb(text: string): string {
  const said = text
    .replaceAll(/<at>[^<]*<\/at>/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return verbOf.get(said) ?? 'showHelp';
}
