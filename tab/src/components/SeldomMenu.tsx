import { useState } from 'react';
import { MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { AskShortItem } from './AskShortItem.tsx';
import { DontMatchItem } from './DontMatchItem.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { useReturnFocus } from '../lib/useReturnFocus.ts';
import { MoreMenu } from './MoreMenu.tsx';

/** What is seldom wanted of a pair that is not active: one short meeting, help with it, never being matched again. */
export function SeldomMenu({ partnership }: { partnership: PartnershipView }) {
  const { t } = useTranslation('pairs');
  const [, go] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const trigger = useReturnFocus<HTMLButtonElement>(isAsking);
  const { id, person, others, state, comes } = partnership;
  const members = [person, ...others];
  // An open request closes with it, so its page has nothing more to say.
  const after = state === 'proposed' ? () => go('/partnerships') : undefined;
  return (
    <>
      <MoreMenu label={t('more')} trigger={trigger}>
        {comes && state !== 'proposed' && <AskShortItem person={person} skill={comes} />}
        {state === 'ended' && <MenuItem onClick={() => setAsking(true)}>{t('help.act')}</MenuItem>}
        {members.map((one) => (
          <DontMatchItem key={one.id} person={one} {...(after && { after })} />
        ))}
      </MoreMenu>
      {isAsking && <HelpDialog partnershipId={id} partners={members} close={() => setAsking(false)} />}
    </>
  );
}
