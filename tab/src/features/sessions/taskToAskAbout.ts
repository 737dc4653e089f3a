import type { ActionItem } from '../../../../api/contracts/sessions.ts';

/** What the check-in asks about: the newest thing the reader wanted to try and has not said anything of. */
export function taskToAskAbout(actions: readonly ActionItem[], myId: string): string {
  return actions.findLast(({ personId, state }) => personId === myId && state === 'open')?.text ?? '';
}
