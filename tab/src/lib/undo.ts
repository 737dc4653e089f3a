export type UndoOffer = { text: string; undo: () => void };

type Listener = (offer: UndoOffer) => void;
const listeners = new Set<Listener>();

/** Offers to take something back, for ten seconds, instead of asking "are you sure?" before it. */
export function offerUndo(offer: UndoOffer): void {
  for (const listener of listeners) listener(offer);
}

export function onUndoOffer(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
