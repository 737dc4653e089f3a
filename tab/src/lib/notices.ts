export type Notice = { text: string; undo?: () => void };

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
