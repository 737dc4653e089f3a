import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { AskShortItem } from './AskShortItem.tsx';
import { DontMatchItem } from './DontMatchItem.tsx';
import { MoreMenu } from './MoreMenu.tsx';

/** What is seldom wanted of a pair that is not active: one short meeting, never being matched with that person. */
export function SeldomMenu({ partnership: { person, others, state, comes } }: { partnership: PartnershipView }) {
  const { t } = useTranslation('pairs');
  const [, go] = useLocation();
  // An open request closes with it, so its page has nothing more to say.
  const after = state === 'proposed' ? () => go('/partnerships') : undefined;
  return (
    <MoreMenu label={t('more')}>
      {comes && state !== 'proposed' && <AskShortItem person={person} skill={comes} />}
      {[person, ...others].map((one) => (
        <DontMatchItem key={one.id} person={one} {...(after && { after })} />
      ))}
    </MoreMenu>
  );
}
