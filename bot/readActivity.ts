import type { Activity } from 'botbuilder';

const moments = ['timestamp', 'localTimestamp', 'expiration'] as const;

/**
 * The body of a POST as botbuilder wants it: an object with a type, its times as dates. Null for anything else, which
 * botbuilder itself would answer with a stack trace.
 */
export function readActivity(body: unknown): Activity | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const activity = { ...body } as Record<string, unknown>;
  if (typeof activity['type'] !== 'string' || typeof activity['conversation'] !== 'object') return null;
  for (const moment of moments) {
    const at = activity[moment];
    if (typeof at === 'string') activity[moment] = new Date(at);
  }
  return activity as unknown as Activity;
}
