/** Words that by themselves say that something went wrong for whoever writes. */
const strong: readonly RegExp[] = [
  /\b(?:my|our|own) (?:\w+ )?(?:mistakes?|fault)\b|\bmade (?:a|the same|this|that|one) (?:\w+ )?mistake\b|\b(?:mistake (?:i|we)|(?:was|were|is) (?:a|the|my|our) (?:\w+ )?mistake)\b|\bby mistake\b|\bthe mistake (?:was|cost|that)\b/u,
  /\b(?:i|we) (?:\w+ )?(?:blamed|regret(?:ted)?|messed up|screwed up|broke|forgot to|lost (?:a|the|two|three) (?:\w+ )?(?:days?|weeks?|months?|hours?))\b/u,
  /\b(?:i|we) should(?: not|n't)? have\b|\bwish (?:i|we) had\b|\b(?:i|we) thought it was\b|\bhad to (?:begin|start) (?:again|over)\b/u,
  /\blesson learned\b|\blearned (?:it |this |that )?the hard way\b|\bnever again\b|\b(?:it|that|this) cost us\b|\bwent wrong\b/u,
  /\bmeasured the wrong\b/u,
  /(?<!\p{L})(?:mein|meinen?|unser|unseren?|der) (?:\p{L}+ )?fehler (?:war|lag|hat)|(?:mein|unser|eigener) (?:\p{L}+ )?fehler(?!\p{L})|fehler gemacht/u,
  /(?<!\p{L})(?:(?:ich|wir) hätten?|hätten? (?:ich|wir)) (?:[\p{L},]+ ){0,6}(?:sollen|müssen)(?!\p{L})/u,
  /(?<!\p{L})(?:reingefallen|falsch gemacht|ging schief|schiefgegangen|schief gelaufen|schiefgelaufen|in die hose|nie wieder|lehrgeld|wir dachten,? (?:es|das) (?:liegt|lag|sei)|ich dachte,? (?:es|das) (?:liegt|lag|sei)|(?:ich|wir) (?:habe|haben) (?:[\p{L},]+ ){0,6}(?:bereut|verwechselt))(?!\p{L})/u,
  /(?<!\p{L})falschen \p{L}+ (?:\p{L}+ ){0,4}(?:gefräst|gebohrt|gemessen|gebaut|bestellt|geschickt|gerechnet)(?!\p{L})/u,
];

/** Words that say so only where somebody tells of themselves: "I forgot", not "don't forget". */
const weak: readonly RegExp[] = [
  /\b(?:mistakes?|mistakenly|fault|blam(?:ed?|ing)(?!-)|wrong(?:ly)?|regret|embarrass\w*|forgot|too late|outage|accidentally|by accident|cost (?:me|us|our))\b|\bdid(?:n't| not) (?:check|ask|measure|test|read|save|look)\b/gu,
  /(?<!\p{L})(?:fehler(?!frei|code|meldung|kultur|quote|liste)\p{L}*|irrtum|irrtümlich|versehentlich|aus versehen|panne|schuld|peinlich|vergessen|zu spät|gekostet|nicht (?:nach)?(?:gemessen|geprüft|gefragt|getestet|gelesen|gesichert))(?!\p{L})/gu,
];
const told = /(?<!\p{L})(?:i|we|me|us|my|our|ich|wir|mir|mich|uns|mein\p{L}*|unser\p{L}*)(?!\p{L})/u;
/** Advice to others is no story of one's own. */
const advised = /(?<!\p{L})(?:you|your|du|dir|dich|dein\p{L}*|man|if|wer|falls|bitte|please|how to)(?!\p{L})/u;
const denied =
  /(?<!\p{L})(?:no|not|never|nobody|none|without|avoid\w*|prevent\w*|fewer|less|find\w*|\p{L}+n't|kein\p{L}*|nicht|nie|niemals|niemand|nichts|ohne|vermeide\p{L}*|weniger|finde\p{L}*)(?!\p{L})/u;

/**
 * How much speaks for a lesson from a mistake: 3 where words say it outright, 2 where somebody tells it of themselves, 1 where
 * there are two hints, else 0. "Never too late" and "don't forget" are no hints. `folded`: in lower case. Pure.
 */
export function mistakeIn(folded: string): number {
  let hints = 0;
  let isTold = false;
  for (const sentence of folded.split(/(?<=[.!?;])\s+|\n+/u)) {
    if (strong.some((cue) => isSaid(sentence, cue))) return 3;
    const found = weak.reduce((sum, cue) => sum + [...sentence.matchAll(cue)].filter(isMeant(sentence)).length, 0);
    hints += found;
    if (found > 0 && told.test(sentence) && !advised.test(sentence)) isTold = true;
  }
  if (isTold) return 2;
  return hints >= 2 ? 1 : 0;
}

function isSaid(sentence: string, cue: RegExp): boolean {
  const found = cue.exec(sentence);
  return found !== null && isMeant(sentence)(found);
}

/** Do none of the three words before it deny it? */
const isMeant =
  (sentence: string) =>
  ({ index }: { index: number }): boolean =>
    !denied.test(
      sentence
        .slice(0, index)
        .split(/[\s-]+/u)
        .filter(Boolean)
        .slice(-3)
        .join(' '),
    );
