import { skillId as skillIdShape } from '../../../contracts/common.ts';
import { text } from './texts.ts';
import { wrong, type Verdict } from './rule.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The directory's own key of a person: any short text; empty: none is given. */
export function externalId(cell: string): Verdict<string> {
  const verdict = text('id', 100)(cell);
  return verdict.value === '' ? {} : verdict;
}

/** The object id of Entra; empty: none is given. */
export function objectId(cell: string): Verdict<string> {
  const value = cell.trim().toLowerCase();
  if (value === '') return {};
  return uuid.test(value) ? { value } : wrong('objectIdMalformed');
}

export function skillId(cell: string): Verdict<string> {
  const value = cell.trim();
  if (value === '') return wrong('skillIdEmpty');
  return skillIdShape.safeParse(value).success ? { value } : wrong('skillIdMalformed');
}

/** 1 to 5; empty: not given. */
export function level(cell: string): Verdict<number> {
  const value = cell.trim();
  if (value === '') return {};
  return /^[1-5]$/.test(value) ? { value: Number(value) } : wrong('levelMalformed');
}

/** Other names, with semicolons between. */
export function aliases(cell: string): Verdict<string[]> {
  const verdict = text('aliases', 1000)(cell);
  if (verdict.value === undefined) return { fault: verdict.fault };
  const names = verdict.value.split(';').map((alias) => alias.trim());
  return { value: [...new Set(names.filter((alias) => alias !== ''))].slice(0, 40) };
}
