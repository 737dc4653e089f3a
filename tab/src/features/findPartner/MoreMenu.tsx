import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** What is seldom wanted here: changing what one looks for, and resting. */
export function MoreMenu() {
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
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
