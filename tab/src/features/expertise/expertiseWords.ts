import type { TFunction } from 'i18next';
import type { Expertise } from '../../../../api/contracts/insights.ts';
import type { OutcomeCounts } from '../../../../api/contracts/insightUses.ts';
import { listOf } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';

const most = 2;
const kinds = ['savedTime', 'avoidedError', 'solvedProblem'] as const;

/** The page's sentence: what one can come to this person for. */
export function expertiseTitle(t: TFunction<'expertise'>, { person, isMe, teaches, insights }: Expertise): string {
  const who = isMe ? 'me' : 'other';
  const name = person.givenName;
  const skills = listOf(teaches.slice(0, most).map((skill) => skill.name));
  if (teaches.length > most) return t(`title.${who}.teachesMore`, { name, skills });
  if (teaches.length > 0) return t(`title.${who}.teaches`, { name, skills });
  return t(insights.length > 0 ? `title.${who}.shares` : `title.${who}.nothing`, { name });
}

/** "23 times a colleague used it: nine saved time, four avoided an error." Empty: nobody has said anything yet. */
export function cameOfIt(t: TFunction<'expertise'>, outcomes: OutcomeCounts): string[] {
  const counted = (count: number) => ({ count, number: numberWord(count) });
  const { used, different } = outcomes;
  const list = kinds.filter((kind) => outcomes[kind] > 0).map((kind) => t(`came.${kind}`, counted(outcomes[kind])));
  const times = numberWord(used);
  const number = times.charAt(0).toLocaleUpperCase() + times.slice(1);
  const first =
    used > 0 && t(list.length > 0 ? 'came.usedAnd' : 'came.used', { count: used, number, list: listOf(list) });
  return [first, different > 0 && t('came.different', counted(different))].filter((words) => words !== false);
}
