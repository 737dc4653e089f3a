import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { fullNames } from '../../lib/names.ts';

/** What a round has brought the reader: a partner, two in a ring, somebody who is there for them, or the other way. */
export function roundTitle(t: TFunction<'partnerships'>, partnership: PartnershipView): string {
  const { round, others } = partnership;
  const bond = others.length > 0 ? 'ring' : (round?.role ?? 'partner');
  return t(`round.title.${bond}`, { name: fullNames(partnership) });
}
