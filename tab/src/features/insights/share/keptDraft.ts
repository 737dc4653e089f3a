import type { ShareDraft } from './shareDraft.ts';

/** Where a text waits: one's own, and apart from those about something else. */
export const keptAs = (personId: string, about: string): string => `insight:${personId}:${about}`;

/** What was written and not shared yet, for as long as this tab of the browser is open. */
export function keptDraft(name: string): ShareDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as ShareDraft | null;
  } catch {
    return null;
  }
}

/** False: the browser keeps nothing for us. */
export function keepDraft(name: string, draft: ShareDraft): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}
