import { tell, type Notice } from './notices.ts';

/** Offers to take something back, instead of asking "are you sure?" before it. */
export function offerUndo(notice: Notice & { undo: () => void }): void {
  tell(notice);
}
