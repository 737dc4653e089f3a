import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';

/** What is seldom wanted here: changing what one looks for, and never being matched with this person. */
export function MoreMenu({ person }: { person: PersonCard }) {
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={t('more.label')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => go('/profile')}>{t('more.wishes')}</MenuItem>
          <MenuItem onClick={() => go('/partnerships')}>{t('more.partnerships')}</MenuItem>
          <DontMatchItem person={person} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
