import type { InsightLanguage, InsightWarning } from '../../../../../api/contracts/insights.ts';

export type WarningKind = InsightWarning['kind'];
export type OpenWarning = { kind: WarningKind; words: string[] };

const kinds: readonly WarningKind[] = ['person', 'mail', 'phone', 'customer'];

/** What to look at before sharing, one of each kind; what was taken out or is meant to stay is not said again. */
export function openWarnings(
  warnings: readonly InsightWarning[],
  { text, leftIn }: { text: string; leftIn: readonly string[] },
): OpenWarning[] {
  const isOpen = (words: string) => text.includes(words) && !leftIn.includes(words);
  return kinds.flatMap((kind) => {
    const words = [...new Set(warnings.filter((one) => one.kind === kind).map((one) => one.words))].filter(isOpen);
    return words.length > 0 ? [{ kind, words }] : [];
  });
}

/** In the language of the text, not of the reader. */
const instead: Record<'en' | 'de', Record<WarningKind, string>> = {
  en: { person: 'a colleague', mail: 'an address', phone: 'a number', customer: 'a customer' },
  de: { person: 'jemand', mail: 'eine Adresse', phone: 'eine Nummer', customer: 'jemand von außen' },
};

/** What is said in place of a name: "a colleague". */
export const insteadOf = (kind: WarningKind, language: InsightLanguage): string =>
  instead[language === 'de' ? 'de' : 'en'][kind];

/** The text without those words; at the beginning of a sentence with a capital, and "customer Contoso" is a customer already. */
export function withoutWords(text: string, { kind, words }: OpenWarning, language: InsightLanguage): string {
  const said = insteadOf(kind, language);
  return words.reduce((before, one) => replaceAll(before, one, said), text);
}

const beginsSentence = /(^|[.!?:\n])\s*$/;
const isNamedBefore =
  /\b(a|an|the|our|customer|client|colleague|ein|eine|einen|einem|einer|unser\w*|der|die|den|dem|Kund\w+|Kolleg\w+)\s+$/i;
const isNoun = /\b(customer|client|colleague|Kund\w+|Kolleg\w+)\s+$/i;

function replaceAll(text: string, words: string, said: string): string {
  const parts = text.split(words);
  return parts.reduce((before, after) => {
    if (isNoun.test(before)) return before.trimEnd() + after;
    const [, noun = said] = isNamedBefore.test(before) ? (/^(?:an?|eine?) (.*)$/.exec(said) ?? []) : [];
    const shown = beginsSentence.test(before) ? noun.charAt(0).toLocaleUpperCase() + noun.slice(1) : noun;
    return before + shown + after;
  });
}
