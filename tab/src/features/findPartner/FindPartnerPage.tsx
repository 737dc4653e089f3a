import { useState, useTransition } from 'react';
import { useFocusFinders } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { Page } from '../../components/Page.tsx';
import { AskedPartner } from './AskedPartner.tsx';
import { EarlyState } from './EarlyState.tsx';
import { FoundPartner } from './FoundPartner.tsx';
import { NobodyFits } from './NobodyFits.tsx';
import { usePartners, type PartnerFilter } from './usePartners.ts';

/** One person first, large, and why; asking is one dialog away. */
export function FindPartnerPage() {
  const { t } = useTranslation('findPartner');
  // Keeps what guards the focus alive while one view replaces another: gone together with a dialog that is just closing,
  // it would leave the page hidden from readers.
  useFocusFinders();
  const [filter, setFilter] = useState<PartnerFilter>({});
  const [, startTransition] = useTransition();
  // A card's [Ask] opens the page on the person it named.
  const named = new URLSearchParams(useSearch()).get('person');
  const [shownId, setShownId] = useState(named);
  const [asked, setAsked] = useState<PartnershipView | null>(null);
  const { suggestions, fitting, isEarly } = usePartners(filter);
  // The page of before stays until the new answer is there.
  const choose = (next: PartnerFilter) => startTransition(() => setFilter(next));

  if (asked) {
    return (
      <AskedPartner
        asked={asked}
        others={suggestions}
        fitting={fitting}
        show={(id) => {
          setAsked(null);
          setShownId(id);
        }}
        onTakenBack={() => setAsked(null)}
      />
    );
  }
  const shown = suggestions.find(({ person }) => person.id === shownId) ?? suggestions[0];
  if (shown) {
    return (
      <FoundPartner
        shown={shown}
        suggestions={suggestions}
        fitting={fitting}
        filter={filter}
        onFilter={choose}
        show={setShownId}
        onAsked={setAsked}
      />
    );
  }
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page title={t(isEarly ? 'early.title' : 'nobody.title')}>
      {isFiltered && !isEarly ? (
        <NobodyFits filter={filter} onFilter={choose} />
      ) : (
        <EarlyState words={isEarly ? 'early' : 'nobody'} />
      )}
    </Page>
  );
}
