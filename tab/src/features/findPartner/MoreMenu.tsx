import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { AskShortItem } from '../../components/AskShortItem.tsx';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';

/** What is seldom wanted here: one short meeting instead of a partnership, changing what one looks for, and never being matched with this person. */
export function MoreMenu({ person, comes }: { person: PersonCard; comes: Direction | null }) {
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={t('more.label')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {comes && <AskShortItem person={person} skill={comes} />}
          <MenuItem onClick={() => go('/profile')}>{t('more.wishes')}</MenuItem>
          <MenuItem onClick={() => go('/partnerships')}>{t('more.partnerships')}</MenuItem>
          <DontMatchItem person={person} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
