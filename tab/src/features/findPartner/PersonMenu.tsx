import { MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { AskShortItem } from '../../components/AskShortItem.tsx';
import { DontMatchItem } from '../../components/DontMatchItem.tsx';
import { MoreMenu } from '../../components/MoreMenu.tsx';
import { SharesItem } from '../../components/SharesItem.tsx';

/** What is seldom wanted here: one short meeting, changing what one looks for, and never being matched with this person. */
export function PersonMenu({ person, comes }: { person: PersonCard; comes: Direction | null }) {
  const { t } = useTranslation('findPartner');
  const [, go] = useLocation();
  return (
    <MoreMenu label={t('more.label')}>
      {comes && <AskShortItem person={person} skill={comes} />}
      <SharesItem person={person} />
      <MenuItem onClick={() => go('/profile')}>{t('more.wishes')}</MenuItem>
      <MenuItem onClick={() => go('/partnerships')}>{t('more.partnerships')}</MenuItem>
      <DontMatchItem person={person} />
    </MoreMenu>
  );
}
