import type { InsightType } from '../../../contracts/insights.ts';
import { mistakeIn } from './mistakeCues.ts';

/**
 * Words that speak for a type, in both languages. One that a text has twice counts once; of types with as many the one that
 * stands first here is taken; a lesson from a mistake before all, so that it is not shared too widely.
 */
const cues: Readonly<Record<Exclude<InsightType, 'tip' | 'mistake'>, readonly RegExp[]>> = {
  howTo: [
    /\b(?:how to|how do (?:i|you)|steps?|step by step|walkthrough|instructions?)\b/u,
    /\b(?:first(?:ly)?,? .{0,200}\bthen\b)/su,
    /(?<!\p{L})(?:so geht(?:'s|s)?|anleitung|schritten?|schritt für schritt|zuerst .{0,200}(?<!\p{L})dann)(?!\p{L})/su,
    /(?:^|\n)\s*1[.)]\s.+\n\s*2[.)]\s/u,
  ],
  resource: [
    /\b(?:book|videos?|podcast|articles?|course|webinar|cheat ?sheet|template|handbook|tutorial|documentation|worth reading|worth watching)\b/u,
    /(?<!\p{L})(?:buch|artikel|kurs|vorlagen?|handbuch|lesenswert|sehenswert|spickzettel|nachlesen|dokumentation)(?!\p{L})/u,
    /^\s*(?:\S+\s+){0,8}https?:\/\/\S+\s*$/u,
  ],
  idea: [
    /\b(?:idea|what if|how about|we could|could we|why don't we|it would be (?:great|good|nice)|suggestion|proposal|let's try)\b/u,
    /(?<!\p{L})(?:idee|wie wäre es|was wäre,? wenn|(?:wir|man) könnten?|könnten wir|vorschlag|es wäre (?:gut|schön|toll)|lasst uns)(?!\p{L})/u,
  ],
  bestPractice: [
    /\b(?:best practice|always|never|we agreed|rule of thumb|standard (?:is|here)|proven|make it a habit|every time)\b/u,
    /(?<!\p{L})(?:bewährt|immer|niemals|grundsätzlich|wir haben uns geeinigt|faustregel|standard ist|jedes mal)(?!\p{L})/u,
  ],
  experience: [
    /\b(?:in my experience|my experience|we (?:learned|found|noticed)|i (?:learned|found|noticed)|after (?:a|two|three|four|six|\d+) (?:weeks?|months?|years?)|when (?:we|i) (?:moved|switched|started|introduced)|our project)\b/u,
    /(?<!\p{L})(?:erfahrung(?:en)?|gelernt|(?:ist|war) uns aufgefallen|nach (?:einem|einer|zwei|drei|vier|sechs|\d+) (?:wochen?|monate?n?|jahre?n?)|als wir|beim umstieg|in unserem projekt)(?!\p{L})/u,
  ],
};

/** What kind of insight a text is, by what people write; a tip where nothing speaks for another. Pure. */
export function guessType(text: string): InsightType {
  const folded = text.toLowerCase().replaceAll('’', "'");
  let most = mistakeIn(folded);
  let best: InsightType = most > 0 ? 'mistake' : 'tip';
  for (const [type, patterns] of Object.entries(cues) as [InsightType, readonly RegExp[]][]) {
    const count = patterns.filter((pattern) => pattern.test(folded)).length;
    if (count > most) [best, most] = [type, count];
  }
  return best;
}
