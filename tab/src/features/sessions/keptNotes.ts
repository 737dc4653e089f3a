import type { Note } from './noteWords.ts';

const kept = new Map<string, Note>();

const key = (partnershipId: string, audience: string) => `${partnershipId} ${audience}`;

/** What was typed and not saved yet, for as long as the tab is open. */
export function keptNote(partnershipId: string, audience: string): Note | undefined {
  return kept.get(key(partnershipId, audience));
}

export function keepNote(partnershipId: string, audience: string, note: Note): void {
  kept.set(key(partnershipId, audience), note);
}

export function dropNote(partnershipId: string, audience: string): void {
  kept.delete(key(partnershipId, audience));
}
