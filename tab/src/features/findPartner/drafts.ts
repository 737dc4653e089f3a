export type Draft = { greeting: string; goal: string };

const drafts = new Map<string, Draft>();

/** What was typed to somebody and not sent yet, for as long as the tab is open. */
export function keptDraft(personId: string): Draft | undefined {
  return drafts.get(personId);
}

export function keepDraft(personId: string, draft: Draft): void {
  drafts.set(personId, draft);
}

export function dropDraft(personId: string): void {
  drafts.delete(personId);
}
