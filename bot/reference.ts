import { randomInt } from 'node:crypto';

// No letters that are read or heard for another.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** What a person tells the help desk, and what the log line carries: six characters. */
export function newReference(): string {
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
}
