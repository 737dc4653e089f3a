import { wrong, type Verdict } from './rule.ts';

const known = new Map<string, boolean>();
const mostKept = 1000;
const shape = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** An IANA time zone, as this runtime knows them; empty: the file does not say. */
export function timeZoneName(cell: string): Verdict<string> {
  const value = cell.trim();
  if (value === '') return {};
  return isTimeZone(value) ? { value } : wrong('timeZoneUnknown');
}

/** Asking costs 50 µs, and a company has a handful of zones: answers are kept, a limited number of them. */
function isTimeZone(zone: string): boolean {
  const answer = known.get(zone);
  if (answer !== undefined) return answer;
  if (known.size >= mostKept) known.clear();
  const isKnown = shape.test(zone) && canFormat(zone);
  known.set(zone, isKnown);
  return isKnown;
}

function canFormat(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
