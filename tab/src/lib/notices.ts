/** With the way back, or the way on to where it stands now. */
export type Notice = { text: string; undo?: () => void; link?: { href: string; text: string } };

type Listener = (notice: Notice) => void;
const listeners = new Set<Listener>();

/** Says something in passing, for ten seconds, wherever the reader has gone meanwhile. */
export function tell(notice: Notice): void {
  for (const listener of listeners) listener(notice);
}

export function onNotice(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
