const words: Record<string, readonly string[]> = {
  findPartner: ['find a partner', 'find partner', 'find', 'jemanden finden', 'jemand finden', 'finden'],
  listPartnerships: ['my partners', 'partners', 'my partnerships', 'partnerschaften', 'meine partnerschaften'],
  pause: ['pause', 'pausieren'],
  resume: ['resume', 'resume now', 'weiter', 'weitermachen', 'jetzt weitermachen'],
  needHelp: [
    'i need help with my partnership',
    'i need help with this partnership',
    'i need help in my partnership',
    'help with my partnership',
    'ich brauche hilfe in meiner partnerschaft',
    'ich brauche hilfe bei meiner partnerschaft',
    'ich brauche hilfe in dieser partnerschaft',
    'hilfe in meiner partnerschaft',
  ],
  showQuietRule: ['why', 'warum', 'why this message', 'warum diese nachricht'],
};
const verbOf = new Map(Object.entries(words).flatMap(([verb, said]) => said.map((word) => [word, verb] as const)));

/** Ways to ask for help; what is asked for stands in the group. */
const helpWith = [
  /^(?:who|somebody|anybody|can (?:somebody|anybody))(?: can)? help(?: me)? (?:with|on|in) (.+)$/i,
  /^(?:i need )?help(?: me)? (?:with|on|in) (.+)$/i,
  /^(?:wer|kann(?: mir)? (?:wer|jemand))(?: kann)?(?: mir)?(?: diese woche| heute)? (?:bei|mit|in) (.+?) (?:helfen|hilft)$/i,
  /^wer hilft(?: mir)? (?:bei|mit|in) (.+)$/i,
  /^(?:ich brauche )?hilfe (?:bei|mit|in) (.+)$/i,
];
const soon = / (?:this week|today|diese woche|heute)$/i;
const longest = 100;

/** What a typed line means: the verb, and the words that belong to it. */
export interface Command {
  verb: string;
  text?: string;
}

/**
 * In either language whatever the reader's own is: commands of the menu arrive translated. A greeting, "help" and
 * everything unknown get the help.
 */
export function readCommand(line: string): Command {
  const said = spoken(line);
  const verb = verbOf.get(lettersOf(said));
  if (verb) return { verb };
  const text = wantedHelp(said);
  return text ? { verb: 'findHelper', text } : { verb: 'showHelp' };
}

const wordsOfPolls: readonly string[] = ['poll', 'post poll', 'umfrage', 'umfrage teilen'];

/**
 * In a channel there is one command; all else belongs into a chat of one's own. "poll 2" names one of several; null: it is
 * something else.
 */
export function asksForPoll(line: string): { number: number | null } | null {
  const [, words = '', number] = /^(.*?)(?:\s+(\d{1,2}))?[\s!.]*$/u.exec(spoken(line)) ?? [];
  if (!wordsOfPolls.includes(lettersOf(words))) return null;
  return { number: number === undefined ? null : Number(number) };
}

/** A line without its mentions. */
const spoken = (line: string): string =>
  line
    .replaceAll(/<at>[^<]*<\/at>/g, ' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

const lettersOf = (said: string): string =>
  said
    .toLowerCase()
    .replaceAll(/[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function wantedHelp(said: string): string {
  // Longer than this nobody asks; a pattern is never run over a whole novel.
  const question = said.length > 300 ? '' : said.replace(/[\s?!.…]+$/u, '').replace(soon, '');
  const found = helpWith.map((pattern) => pattern.exec(question)?.[1]?.replace(soon, '').trim()).find(Boolean) ?? '';
  return Array.from(found).slice(0, longest).join('').trim();
}
