import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { AskShortItem } from './AskShortItem.tsx';
import { DontMatchItem } from './DontMatchItem.tsx';

/** What is seldom wanted of a pair that is not active: one short meeting, never being matched with that person. */
export function SeldomMenu({ partnership: { person, others, state, comes } }: { partnership: PartnershipView }) {
  const { t } = useTranslation('partnerships');
  const [, go] = useLocation();
  // An open request closes with it, so its page has nothing more to say.
  const after = state === 'proposed' ? () => go('/partnerships') : undefined;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={t('more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {comes && state !== 'proposed' && <AskShortItem person={person} skill={comes} />}
          {[person, ...others].map((one) => (
            <DontMatchItem key={one.id} person={one} {...(after && { after })} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
