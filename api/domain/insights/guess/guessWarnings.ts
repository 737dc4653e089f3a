import type { InsightWarning } from '../../../contracts/insights.ts';
import { nameKeys } from '../../people/nameKeys.ts';

export const mostWarnings = 20;
/** So many pairs of words are looked up as names, from the beginning of the text on. */
export const mostNames = 40;

type Found = Omit<InsightWarning, 'kind'>;
/** Two words next to each other that could be a name, and its parts as the directory keeps them. */
export interface PossibleName extends Found {
  keys: string[];
}

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** International with + or 00, national with a leading 0 and a divider, or three groups as in North America. */
const phone =
  /(?<![\p{L}\p{N}.,])(?:(?:\+|00)[1-9][\d ()/.-]{6,20}\d|\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d[\d /-]{4,14}\d|\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4})(?![\p{L}\p{N}])/gu;
const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’&.-]{0,40}`;
const customer = new RegExp(
  String.raw`(?<!\p{L})(?:[Cc]ustomers?|[Cc]lients?|[Kk]unden?|[Kk]undin|[Aa]uftraggeber(?:in)?|[Mm]andant(?:in|en)?)[ ]{1,3}(${capital}(?:[ ]${capital}){0,3})`,
  'gu',
);
const company = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])((?:${capital}[ ]){1,4}(?:(?:&|und|and)[ ]Co\.?[ ]?(?:KGaA|KG)?|GmbH|gGmbH|AG|KGaA|KG|SE|UG|OHG|Ltd|Limited|Inc|LLC|Corp|Corporation|plc|PLC|S\.A\.|B\.V\.))(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
/** Capitals that begin a sentence or stand for oneself, and are nobody's name. */
const noNames = new Set(
  `i we you he she it they the a an and but or if when then this that my our your in on at for to der die das ein eine wir ich du
  sie er es und aber oder wenn dann dies diese mein unser in im am auf für mit bei nach`.split(/\s+/u),
);

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}]+)*`;
const nextWords = new RegExp(
  String.raw`(${word})([ \t]{1,3}(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|zu|zur|al|el|bin|ten)[ ]){0,2})(?=(${word}))`,
  'gu',
);

/** Pairs of words with capitals, next to each other, that could be somebody's name: at most forty. Pure. */
export function possibleNames(text: string): PossibleName[] {
  const names: PossibleName[] = [];
  for (const { index, 1: first = '', 2: between = '', 3: second = '' } of text.matchAll(nextWords)) {
    if (noNames.has(first.toLowerCase())) continue;
    const words = `${first}${between}${second}`.replace(/['’]s?$/u, '');
    const keys = nameKeys(words);
    if (keys.length >= 2) names.push({ words, from: index, to: index + words.length, keys });
    if (names.length === mostNames) break;
  }
  return names;
}

/**
 * What to look at before a text is shared: mail addresses, phone numbers, customers, and names of people, of which `people`
 * are the parts, as the directory keeps them. Each place once, in the order of the text, at most twenty. Pure.
 */
export function guessWarnings(text: string, people: readonly (readonly string[])[] = []): InsightWarning[] {
  const found: InsightWarning[] = [
    ...all(text, mail).map((one) => ({ kind: 'mail' as const, ...one })),
    ...possibleNames(text)
      .filter(({ keys }) => people.some((parts) => keys.every((key) => parts.includes(key))))
      .map(({ words, from, to }) => ({ kind: 'person' as const, words, from, to })),
    ...all(text, phone)
      .filter(({ words }) => isPhone(words))
      .map((one) => ({ kind: 'phone' as const, ...one })),
    ...[...all(text, company), ...all(text, customer)]
      .flatMap(withoutArticle)
      .map((one) => ({ kind: 'customer' as const, ...one })),
  ];
  const kept: InsightWarning[] = [];
  for (const one of found) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one);
  return kept.toSorted((a, b) => a.from - b.from).slice(0, mostWarnings);
}

/** Where a pattern is met; of a pattern with a group, where the group is. */
function all(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: part }) => {
    const words = (part ?? whole).replace(/[.'’&-]+$/u, '');
    const from = index + (part === undefined ? 0 : whole.lastIndexOf(part));
    return words === '' ? [] : [{ words, from, to: from + words.length }];
  });
}

/** "The Contoso Ltd" is about Contoso; "the customer I met" about nobody. */
function withoutArticle({ words, from, to }: Found): Found[] {
  const [first = ''] = words.split(' ', 1);
  if (!noNames.has(first.toLowerCase())) return [{ words, from, to }];
  const rest = words.slice(first.length + 1);
  return rest.includes(' ') ? [{ words: rest, from: from + first.length + 1, to }] : [];
}

function isPhone(words: string): boolean {
  const digits = words.replace(/\D/gu, '').length;
  return digits >= 7 && digits <= 15;
}
