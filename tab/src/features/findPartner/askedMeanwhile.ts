import type { QueryClient } from '@tanstack/react-query';
import type { FindPartnersView } from '../../../../api/contracts/matching.ts';

/** Who was asked leaves the lists that are loaded already, so that nobody is suggested twice. */
export function askedMeanwhile(queries: QueryClient, personId: string): void {
  queries.setQueriesData<FindPartnersView>({ queryKey: ['partners'] }, (view) => {
    const suggestions = view?.suggestions.filter(({ person }) => person.id !== personId);
    if (!view || suggestions?.length === view.suggestions.length) return view;
    return { ...view, suggestions: suggestions ?? [], fitting: view.fitting - 1 };
  });
}
