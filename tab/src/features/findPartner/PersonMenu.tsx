import { MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';
import { MoreMenu } from '../../components/MoreMenu.tsx';

/** What is seldom wanted here: changing what one looks for, and never being matched with this person. */
export function PersonMenu({ person }: { person: PersonCard }) {
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  return (
    <MoreMenu label={t('more.label')}>
      <MenuItem onClick={() => go('/profile')}>{t('more.wishes')}</MenuItem>
      <MenuItem onClick={() => go('/partnerships')}>{t('more.partnerships')}</MenuItem>
      <DontMatchItem person={person} />
    </MoreMenu>
  );
}
