import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SkillView } from '../../../api/contracts/skills.ts';
import { api } from '../lib/apiClient.ts';
import { useSettled } from './useSettled.ts';

export type SkillOption =
  | { kind: 'skill'; skill: SkillView; alias: string | undefined }
  /** What was typed, when the catalogue has no such name; the server answers with an existing one if it knows better. */
  | { kind: 'new'; name: string };

const MOST_SHOWN = 8;
const SHORTEST_NAME = 2;

/** What the catalogue has for a search by name and alias, without what is taken, and the way to add what is missing. */
export function useSkillSearch(typed: string, taken: ReadonlySet<string>, mayAdd = true) {
  const settled = useSettled(typed.trim());
  // An emptied field is answered at once.
  const search = typed.trim() && settled;
  const query = useQuery({
    queryKey: ['skills', search],
    queryFn: () => api.get<{ skills: SkillView[] }>(`/api/skills?search=${encodeURIComponent(search)}`),
    enabled: search !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = search ? (query.data?.skills ?? []) : [];
  const options: SkillOption[] = found
    .filter(({ skillId }) => !taken.has(skillId))
    .slice(0, MOST_SHOWN)
    .map((skill) => ({ kind: 'skill', skill, alias: matchingAlias(skill, search) }));
  const isKnown = found.some(({ name }) => sameWord(name, search));
  const isAnswered = query.isSuccess && !query.isPlaceholderData;
  if (mayAdd && isAnswered && !isKnown && search.length >= SHORTEST_NAME) options.push({ kind: 'new', name: search });
  return { search, options, error: query.error, isAnswered, isTaken: found.length > 0 && options.length === 0 };
}

const sameWord = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/** Why a skill is in the list when its name does not say so. */
function matchingAlias({ name, aliases }: SkillView, search: string): string | undefined {
  const wanted = search.toLocaleLowerCase();
  if (name.toLocaleLowerCase().includes(wanted)) return undefined;
  return aliases.find((alias) => alias.toLocaleLowerCase().includes(wanted));
}
