/** A note while it is written: what stands in the field, and what the server had when that was written. */
export type Note = { text: string; base: string };

/** What the field holds and the server does not. Spaces at its ends are the writer's own and never sent. */
export const isUnsaved = ({ text, base }: Note): boolean => text.trim() !== base;

/** Takes in what the server holds, unless there are words that it does not know yet: they are merged when they are sent. */
export function heard(note: Note, server: string): Note {
  if (isUnsaved(note)) return note;
  return { text: server === note.text.trim() ? note.text : server, base: server };
}

/** After `sent` was saved and came back as `merged`: what was typed meanwhile stays, written on top of what was sent. */
export function saved(note: Note, sent: string, merged: string): Note {
  if (note.text.trim() !== sent) return { text: note.text, base: sent };
  return { text: merged === sent ? note.text : merged, base: merged };
}

/** Where the caret belongs once the text around it was changed by somebody else. */
export function caretAfter(before: string, after: string, caret: number): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (caret <= start) return caret;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return before.length - caret <= end ? after.length - (before.length - caret) : start;
}
