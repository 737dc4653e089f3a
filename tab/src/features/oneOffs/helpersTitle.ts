import type { TFunction } from 'i18next';
import type { HelpersView } from '../../../../api/contracts/oneOffs.ts';
import { numberWord } from '../../lib/numberWord.ts';

/** "These three can help you with Minitab", or who it is where it is one. */
export function helpersTitle(t: TFunction<'oneOffs'>, { skillName, helpers }: HelpersView): string {
  const count = helpers.length;
  return t('helpers', { count, word: numberWord(count), name: helpers[0]?.person.name, skill: skillName });
}
