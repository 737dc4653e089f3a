import { MenuItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { PersonCard } from '../../../api/contracts/people.ts';

/** What this person teaches and shares, on a page of its own. */
export function SharesItem({ person }: { person: PersonCard }) {
  const { t } = useTranslation('common');
  const [, go] = useLocation();
  return (
    <MenuItem onClick={() => go(`/people/${person.id}`)}>{t('whatTheyShare', { name: person.givenName })}</MenuItem>
  );
}
