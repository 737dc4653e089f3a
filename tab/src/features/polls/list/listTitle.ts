import { capitalWord, type T } from '../words.ts';
import { waitsForMe, type ListGroups } from './listGroups.ts';

/** What is so for this reader now: how many wait for an answer, or that none does. */
export function listTitle(t: T, { open, drafts, over }: ListGroups): string {
  const waiting = open.filter(waitsForMe).length;
  if (waiting > 0) return t('list.titleAnswer', { count: waiting, capital: capitalWord(waiting) });
  if (open.some(({ wasAsked }) => wasAsked)) return t('list.titleOpen');
  if (open.length > 0) return t('list.titleLead', { count: open.length, capital: capitalWord(open.length) });
  return t(drafts.length + over.length > 0 ? 'list.titleClosed' : 'list.titleNone');
}
