import { lazy, Suspense, useEffect, useState } from 'react';
import { onUndoOffer, type UndoOffer } from '../lib/undo.ts';

const UndoToaster = lazy(async () => ({ default: (await import('./UndoToaster.tsx')).UndoToaster }));

/** The toaster's code comes with the first offer. */
export function UndoOffers() {
  const [offer, setOffer] = useState<UndoOffer | null>(null);
  useEffect(() => onUndoOffer(setOffer), []);
  return offer && <Suspense>{<UndoToaster offer={offer} />}</Suspense>;
}
