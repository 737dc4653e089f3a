/**
 * Names in the catalogue that are words of every day too, as it keeps them. In a text they count only where they are written
 * as a product is: "guide rails" is no Ruby on Rails.
 */
const products = wordsOf(`access airflow angular ansible apps c canva chef concur confluence containers docker drive
  edge excel express figma forms go hive informatica inventor java jupyter kafka kronos linear loop maximo monday node notion
  outlook pages planner project publisher puppet python r rails react ruby rust salt scala selenium shell sketch slack spark
  spring swift tableau teams ticketing twitter visio windows word zoom`);
/** Names of subjects that are adjectives, verbs or things as well. */
const subjects = wordsOf(
  'administrative clerical costing design installation instructing mechanical repairing science speaking writing',
);
/** Written small they are words, or the end of one. */
const shortened = wordsOf('ad ats aps bom cam ci dms doe erp lms sap sas spc');
/** Nouns in German, which writes every noun with a capital: there that says nothing. */
const germanNouns = wordsOf(
  'apps c containers design edge forms go installation linear loop monitoring node pages r slack spring teams zoom',
);

const makers = wordsOf('microsoft ms google adobe autodesk apple apache office365 tool app programm software');
/** What follows a product's name: "Excel sheet", "Word-Vorlage". */
const things = wordsOf(`add-in addin app api call calls channel channels chat code compiler database datei datenbank
  developer developers document documents dokument entwickler file files formula formulas function inbox kalender kanal
  library licence license link macro macros makro meeting package postfach program programmer programmierung query script
  scripts server sheet sheets skript spreadsheet spreadsheets studio table tabelle template templates version vorlage
  workbook workbooks workspace`);
/** "In excel" is where one works, in any case; "to excel" is not. */
const placed: Readonly<Record<string, RegExp>> = {
  excel: /^(?:in|with|via|using|from|mit|aus|per|über)$/u,
  outlook: /^(?:in|via|mit|per)$/u,
  zoom: /^(?:on|via|over|per|über)$/u,
  slack: /^(?:on|via|per|über)$/u,
  teams: /^(?:on|via|per|über)$/u,
};
/** "Plan C" and "Halle R" are not languages. */
const counted =
  wordsOf(`plan vitamin option section part group class grade level type hepatitis building floor line station
  room zone route hall gate row column version variante teil gruppe klasse typ gebäude halle raum linie anlage punkt absatz schritt step and und or oder`);

/** A word of a text where it stands; `before` and `after`: its neighbours in the same sentence. */
export interface PlacedWord {
  word: string;
  key: string;
  before: string;
  after: string;
  /** Nothing but signs stands before it in its sentence. */
  isFirst: boolean;
  /** Do most words around have capitals, as in a heading or in shouting? */
  isAmongCapitals: boolean;
}

/** Is this word, which may be a name of the catalogue, written as one? Distinctive names are, in any case. Pure. */
export function isWrittenAsName(placed: PlacedWord, isGerman: boolean): boolean {
  const { word, key, isFirst, isAmongCapitals } = placed;
  const isCapital = /^\p{Lu}/u.test(word);
  if (shortened.has(key)) return isAllCapitals(word) && !isAmongCapitals;
  const isProduct = products.has(key);
  if (!isProduct && !subjects.has(key)) return true;
  if (isProduct && hasCue(placed, isCapital)) return true;
  if (key.length === 1 && isCounted(placed)) return false;
  if (isGerman && germanNouns.has(key)) return false;
  return isCapital && !isFirst && !isAmongCapitals;
}

/** May the first part of "Excel-Tabelle" be the name of a product? Not that of "Go-Live". Pure. */
export const isNameInCompound = (part: string, key: string): boolean =>
  /^\p{Lu}/u.test(part) && key.length > 2 && !subjects.has(key) && (!shortened.has(key) || isAllCapitals(part));

function hasCue({ key, before, after }: PlacedWord, isCapital: boolean): boolean {
  const [previous, next] = [before.toLowerCase(), after.toLowerCase()];
  return makers.has(previous) || Boolean(placed[key]?.test(previous)) || (isCapital && things.has(next));
}

const isCounted = ({ before, after }: PlacedWord): boolean =>
  counted.has(before.toLowerCase()) || /^(?:\p{Lu}|[°\d].*)$/u.test(after) || /[\d°]$/u.test(before);

const isAllCapitals = (word: string): boolean => /\p{Lu}/u.test(word) && word === word.toUpperCase();

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
