import type { ImportFinding } from '../../contracts/imports.ts';
import type { FindingCode } from './findingCodes.ts';

/** Something wrong, without where: the code names the sentences, the params fill them. */
export interface Fault {
  code: FindingCode;
  params?: Record<string, string | number>;
}

/** Where it is: the line (null: the whole file), the column (null: the whole line) and what stands there. */
export interface Place {
  line: number | null;
  column?: string | null;
  value?: string;
}

const longestValue = 60;
const breaksTheTable = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/gu;

/** A finding of the report. What comes from the file is shortened to 60 characters, and nothing hidden disturbs a page. */
export function toFinding(severity: ImportFinding['severity'], fault: Fault, place: Place): ImportFinding {
  const params = Object.entries(fault.params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? shorten(value) : value,
  ]);
  return {
    severity,
    line: place.line,
    column: place.column ? shorten(place.column) : null,
    value: shorten(place.value ?? ''),
    code: fault.code,
    params: Object.fromEntries(params),
  };
}

function shorten(text: string): string {
  const start = text.slice(0, 4 * longestValue);
  const letters = [...start.replace(breaksTheTable, '').trim()];
  return letters.length > longestValue ? `${letters.slice(0, longestValue - 1).join('')}…` : letters.join('');
}
