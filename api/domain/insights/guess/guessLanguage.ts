import type { InsightLanguage } from '../../../contracts/insights.ts';

/** Small words that make up a third of any text of their language and do not occur in the other one. */
const english =
  wordsOf(`the and is are was were to of that this with you it for not have has had we they from by but can
  should would when what which there their how your our then than more because after before don't i my do does if be been`);
const german =
  wordsOf(`der die das und ist sind war waren zu von dass dies diese dieser mit du sie es für nicht haben hat
  hatte wir aus bei aber kann sollte würde wenn ein eine einen einem einer den dem des auf im ich auch nach vor noch nur
  oder wie wird werden mein meine unser unsere man zum zur beim sich als um über statt erst immer`);

/** Of all words of a text so many must be small ones of a language; a list of product names has none. */
const leastShare = 0.08;

/** Which language a text is in, by its small words; `other` where neither language's are there, or as many of both. Pure. */
export function guessLanguage(text: string): InsightLanguage {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const [en, de] = [english, german].map((small) => words.filter((word) => small.has(word.replace('’', "'"))).length);
  const most = Math.max(en ?? 0, de ?? 0);
  if (most === 0 || most < leastShare * words.length || en === de)
    return /[äöüß]/iu.test(text) && en === de ? 'de' : 'other';
  return most === en ? 'en' : 'de';
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
