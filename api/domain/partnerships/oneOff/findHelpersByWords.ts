import type { HelpersView } from '../../../contracts/oneOffs.ts';
import type { SkillView } from '../../../contracts/skills.ts';
import type { Context } from '../../context.ts';
import { foldKey } from '../../skills/foldKey.ts';
import { searchSkills } from '../../skills/searchSkills.ts';
import { findHelpers } from './findHelpers.ts';

const mostWords = 8;
const leastLetters = 2;

/** Words that are in every question and name nothing: only a skill of that very name is meant by them ("Go", "IT"). */
const functionWords = new Set(
  `a about am an and any anyone are as at be by can could do does explain find first for from get go have help how i in is
  it know learn me meet my need new next of on or our please show some somebody someone teach that
  the there this to today use using want week what when where who why will with work would you your
  aber alle als am an auch auf aus bei beim bitte bin brauche da das dem den der des die diese dieser dir du ein eine
  einem einen einer er erklären es für gibt habe hat helfen hilfe hilft ich ihr im in ist kann kennt können kurz
  mal man mein meine mich mir mit nach neu nicht noch oder sie sind so über um und uns unser vom von vor was wenn
  wer wie wir woche wo zeigen zu zum zur`.split(/\s+/),
);

/**
 * The same from what somebody typed ("Excel for the March report"): the longest run of its words that names a skill, of
 * several skills the first that anybody teaches. One word is a whole word of a name, several begin where a word does.
 * Null: no skill of that name.
 */
export async function findHelpersByWords(ctx: Context, { text }: { text: string }): Promise<HelpersView | null> {
  let known: HelpersView | null = null;
  for (const search of runsOf(text)) {
    const { skills } = await searchSkills(ctx, { search });
    for (const { skillId } of skills.filter((skill) => isNamedBy(skill, search)).slice(0, 3)) {
      const found = await findHelpers(ctx, { skillId });
      if (found.helpers.length > 0) return found;
      known ??= found;
    }
    if (known) return known;
  }
  return null;
}

function isNamedBy({ name, aliases }: SkillView, run: string): boolean {
  const words = ` ${wordsOf(run).join(' ')}`;
  const keys = [name, ...aliases].map((key) => ` ${wordsOf(key).join(' ')} `);
  if (functionWords.has(run)) return keys.includes(`${words} `);
  return keys.some((key) => key.includes(run.includes(' ') ? words : `${words} `));
}

const wordsOf = (text: string): string[] =>
  foldKey(text)
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((word) => word.replace(/\.+$/, ''))
    .filter((word) => word !== '');

/** Every run of the words that has more than function words, the longest first, earlier ones before later ones. */
function runsOf(text: string): string[] {
  const words = wordsOf(text).slice(0, mostWords);
  const isEmpty = (run: readonly string[]): boolean => run.every((word) => functionWords.has(word));
  const runs: string[][] = [];
  for (let length = words.length; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) runs.push(words.slice(from, from + length));
  return runs
    .filter((run) => isEmpty(words) || !isEmpty(run))
    .map((run) => run.join(' '))
    .filter((run) => run.length >= leastLetters);
}
