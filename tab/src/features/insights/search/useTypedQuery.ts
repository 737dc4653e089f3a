import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useSettled } from '../../../components/useSettled.ts';
import { libraryPage, MOST_TYPED, queryOf, type InsightQuery } from '../searchQuery.ts';

const SETTLES_AFTER_MS = 180;

/**
 * What is looked for. It stands in the address: letters replace it after a pause in typing, a filter is a step that Back
 * takes back.
 */
export function useTypedQuery() {
  const [, go] = useLocation();
  const query = queryOf(useSearch());
  const [typed, setTyped] = useState(query.q);
  const settled = useSettled(typed, SETTLES_AFTER_MS);
  const written = useRef(query.q);

  useEffect(() => {
    // Back, or a link, changed the address below the field.
    if (query.q === written.current) return;
    written.current = query.q;
    setTyped(query.q);
  }, [query.q]);

  const write = useEffectEvent((q: string) => {
    if (q === written.current) return;
    written.current = q;
    go(libraryPage({ ...query, q }), { replace: true });
  });
  useEffect(() => {
    // An emptied field is answered at once.
    if (settled === typed || typed.trim() === '') write(typed.trim());
  }, [settled, typed]);

  return {
    query,
    typed,
    type: (value: string) => setTyped(value.slice(0, MOST_TYPED)),
    change: (to: Partial<InsightQuery>) => go(libraryPage({ ...query, q: typed, ...to })),
  };
}
