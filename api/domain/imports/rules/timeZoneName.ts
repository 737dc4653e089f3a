import { ianaZone } from '../../ianaZone.ts';
import { wrong, type Verdict } from './rule.ts';

const known = new Map<string, string | null>();
const mostKept = 1000;

/** A time zone by its IANA name or the one Windows gives it; empty: the file does not say. */
export function timeZoneName(cell: string): Verdict<string> {
  const name = cell.trim();
  if (name === '') return {};
  const value = zoneNamed(name);
  return value === null ? wrong('timeZoneUnknown') : { value };
}

/** Asking costs 50 µs, and a company has a handful of zones: answers are kept, a limited number of them. */
function zoneNamed(name: string): string | null {
  const answer = known.get(name);
  if (answer !== undefined) return answer;
  if (known.size >= mostKept) known.clear();
  const zone = ianaZone(name);
  known.set(name, zone);
  return zone;
}
