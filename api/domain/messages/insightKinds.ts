import { usual, type KindRules } from './kindRules.ts';

const day = 86_400_000;

/** What people are told of insights: part of the one table. */
export const insightKinds = {
  saveConsent: {
    ...usual,
    lifetimeMs: 30 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['saveConsent'],
    isResent: true,
    why: 'a colleague waits for a yes to the reader’s own words; a second card shows the same',
  },
  saveOutcome: {
    ...usual,
    lifetimeMs: 14 * day,
    shows: ['saveOutcome'],
    hasTimelessId: true,
    why: 'the answer that the reader waits for; it can wait for the morning',
  },
  insightPassOn: {
    ...usual,
    lifetimeMs: 30 * day,
    isSentAgain: true,
    endsByItself: true,
    shows: ['insightPassOn'],
    isResent: true,
    hasTimelessId: true,
    why: 'somebody without a name waits for it; a second card shows the same',
  },
  insightReview: {
    ...usual,
    lifetimeMs: 14 * day,
    counts: 'yes',
    whenFull: 'delay',
    shows: ['insightReview'],
    why: 'asked once before its date, and as good a few days later',
  },
  insightUsed: {
    ...usual,
    lifetimeMs: 7 * day,
    counts: 'yes',
    shows: ['insightUsed'],
    why: 'a thank-you nobody asked for; the library shows it too',
  },
} as const satisfies Record<string, KindRules>;
