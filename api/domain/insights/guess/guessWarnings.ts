import type { InsightWarning } from '../../../contracts/insights.ts';
import { nameKeys } from '../../people/nameKeys.ts';

export const mostWarnings = 20;
/** So many names are looked up. */
export const mostNames = 40;

type Found = Omit<InsightWarning, 'kind'>;
/** Words that could be a name, and its parts as the directory keeps them. */
export interface PossibleName extends Found {
  keys: string[];
}

const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** International with + or 00, national with a leading 0 and a divider, or three groups as in North America. */
const phone =
  /(?<![\p{L}\p{N}.,])(?:(?:\+|00)[1-9][\d ()/.-]{6,20}\d|\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d[\d /-]{4,14}\d|\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4})(?![\p{L}\p{N}])/gu;
// A dot only inside ("J.P"): what ends a sentence ends a name.
const capital = String.raw`\p{Lu}(?:[\p{L}\p{M}\p{N}'’&-]|\.(?=[\p{L}\p{N}])){0,40}`;
/** One customer: the plural is everybody, and what follows it is no name. "Den Kunden" is one only after "für" and such. */
const customer = new RegExp(
  String.raw`(?<!\p{L})(?:[Cc]ustomer|[Cc]lient|Kunde|[Kk]undin|(?:[Bb]eim|[Vv]om|[Zz]um|(?:[Dd]|[Uu]nser|[Ee]in|[Dd]ies|[Jj]en)e[ms]|(?:[Uu]nser|[Ee]in|[Dd]ies|[Jj]en)en|(?:[Ff]ür|[Dd]urch|[Gg]egen|[Oo]hne|[Uu]m) den) Kunden|[Aa]uftraggeber(?:in)?|[Mm]andant(?:in|en)?)[ ]{1,3}(${capital}(?:[ ]${capital}){0,3})`,
  'gu',
);
/** What stands after "customer" or "Kunde" with a capital and is no name: things one has from them or for them. */
const noCustomer =
  /^(?:Service|Support|Success|Satisfaction|Care|Experience|Relations?|Relationship|Side|Portal|Feedback|Numbers?|Journey|Day|Data|Base|Centers?|Meetings?|Fragen?|Antwort|Anfang|Anfangs|Angebote?|Antworten|Aufträge|Auftrag|Bescheid|Daten|Druck|Ende|Fehler|Geld|Geduld|Grund|Hilfe|Informationen|Interesse|Kosten|Lust|Mails?|Muster|Nein|Ja|Probleme?|Preise?|Recht|Schuld|Teile|Termine?|Unterlagen|Unterstützung|Vertrauen|Ware|Wert|Wünsche|Zeit|Zugang|Zugriff|\p{Lu}\p{Ll}+(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|tionen|ments?))$/u;
const company = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])((?:${capital}[ ]){1,4}(?:(?:&|und|and)[ ]Co\.?[ ]?(?:KGaA|KG)?|GmbH|gGmbH|AG|KGaA|KG|SE|UG|OHG|Ltd|Limited|Inc|LLC|Corp|Corporation|plc|PLC|S\.A\.|B\.V\.))(?![\p{L}\p{M}\p{N}])`,
  'gu',
);
/** Capitals that begin a sentence or stand for oneself; seldom a name, though somebody is called An. */
const noNames = new Set(
  `i we you he she it they the a an and but or if when then this that my our your in on at for to der die das dem den des ein
  eine einer einem einen eines keine wir ich du sie er es und aber oder wenn dann dies diese dieser diesem mein meine unser
  unsere unserer unserem unseren eure ihre seine jede jeder welche viele im am auf für mit bei nach von`.split(/\s+/u),
);

const word = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{M}]+)*`;
const nextWords = new RegExp(
  String.raw`(${word})([ \t]{1,3}(?:(?:van|von|de|der|den|del|della|di|da|dos|la|le|zu|zur|al|el|bin|ten)[ ]){0,2})(?=(${word}))`,
  'gu',
);

/** Before a family name alone. */
const addressed = new RegExp(
  String.raw`(?<!\p{L})(?:Herrn?|Frau|Mrs?|Ms|Miss|Mx|Dr|Prof|[Kk]olleg(?:en?|in))\.?[ ]{1,3}(?:(?:Dr|Prof|med|Ing|Dipl)\.?[ -]{1,3}){0,3}(${word})`,
  'gu',
);

/**
 * What could be somebody's name: words with capitals next to each other, and one after "Frau", "Mr" and such, which is
 * then one key; at most forty, first those that don't begin as many sentences do. Pure.
 */
export function possibleNames(text: string): PossibleName[] {
  const pairs: PossibleName[] = [];
  for (const { index, 1: first = '', 2: between = '', 3: second = '' } of text.matchAll(nextWords)) {
    const words = `${first}${between}${second}`.replace(/['’]s?$/u, '');
    const keys = nameKeys(words);
    if (keys.length >= 2) pairs.push({ words, from: index, to: index + words.length, keys });
  }
  const isUsual = ({ words }: Found): boolean => !noNames.has(words.split(' ', 1)[0]?.toLowerCase() ?? '');
  const alone = all(text, addressed).map((found) => {
    const words = found.words.replace(/['’]s?$/u, '');
    return { words, from: found.from, to: found.from + words.length, keys: nameKeys(words) };
  });
  return [...alone, ...pairs.filter(isUsual), ...pairs.filter((pair) => !isUsual(pair))].slice(0, mostNames);
}

/**
 * What to look at before a text is shared: mail addresses, phone numbers, customers, and names of people, of which `people`
 * are the parts, as the directory keeps them. Each place once, in the order of the text, at most twenty. Pure.
 */
export function guessWarnings(text: string, people: readonly (readonly string[])[] = []): InsightWarning[] {
  const found: InsightWarning[] = [
    ...all(text, mail).map((one) => ({ kind: 'mail' as const, ...one })),
    ...possibleNames(text)
      .toSorted((a, b) => b.keys.length - a.keys.length)
      .filter(({ keys }) => people.some((parts) => keys.every((key) => parts.includes(key))))
      .map(({ words, from, to }) => ({ kind: 'person' as const, words, from, to })),
    ...all(text, phone)
      .filter(({ words }) => isPhone(words))
      .map((one) => ({ kind: 'phone' as const, ...one })),
    ...[...all(text, company), ...all(text, customer).filter(isCustomer)]
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

const isCustomer = ({ words }: Found): boolean => !noCustomer.test(words.split(' ', 1)[0] ?? '');

function isPhone(words: string): boolean {
  const digits = words.replace(/\D/gu, '').length;
  return digits >= 7 && digits <= 15;
}
