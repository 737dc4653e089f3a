import { capitalWord, type T } from '../words.ts';
import { isOfSessions, waitsForMe, type ListGroups } from './listGroups.ts';

/** What is so for this reader now: how many wait for an answer, or that none does. */
export function listTitle(t: T, { open, drafts, over }: ListGroups): string {
  const asks = open.filter((poll) => !isOfSessions(poll));
  const waiting = asks.filter(waitsForMe).length;
  if (waiting > 0) return t('list.titleAnswer', { count: waiting, capital: capitalWord(waiting) });
  if (asks.some(({ wasAsked }) => wasAsked)) return t('list.titleOpen');
  if (asks.length > 0) return t('list.titleLead', { count: asks.length, capital: capitalWord(asks.length) });
  return t(open.length + drafts.length + over.length > 0 ? 'list.titleClosed' : 'list.titleNone');
}
