import type { TFunction } from 'i18next';
import { numberWord } from '../../lib/numberWord.ts';
import type { HelpRequest } from './useHelpAsked.ts';

type Waiting = readonly { person: Pick<HelpRequest['person'], 'id' | 'givenName'> }[];

/** Who waits for the reader, as a sentence: one by name, more as people. */
export function helpTitle(t: TFunction<'feedback'>, waiting: Waiting): string {
  const [first] = waiting;
  if (!first) return t('help.quiet');
  const count = new Set(waiting.map(({ person }) => person.id)).size;
  const word = numberWord(count);
  return t('help.title', { count, name: first.person.givenName, word: word.slice(0, 1).toUpperCase() + word.slice(1) });
}
