import { useState } from 'react';
import { makeStyles, SearchBox, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Page, PageLead, PageTitle } from '../../components/Page.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { useSettled } from '../../components/useSettled.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { Attribution } from './Attribution.tsx';
import { Mark } from './Mark.tsx';
import { PeopleGrid } from './PeopleGrid.tsx';
import { useDemoPeople } from './useDemoPeople.ts';

const MOST_SHOWN = 30;

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [narrow]: { alignItems: 'flex-start' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  search: { width: '100%', maxWidth: 'none' },
  found: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  hint: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** The local demo's entrance: six people with a part to play, and a search over everybody else. */
export function SignInPage() {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const company = useDemoPeople('');
  const found = useDemoPeople(search);
  if (!company || !found) return <PageSkeleton />;
  const { total } = company;
  const isSearched = search !== '' && found.isCurrent;
  const people = isSearched ? found.people : company.people.filter(({ role }) => role !== '');
  const countSentence =
    people.length > 0 ? t('local.found', { count: people.length, total }) : t('local.foundNone', { search });
  return (
    <Page title={t('local.title')}>
      <header className={styles.header}>
        <Mark size={48} />
        <div className={styles.words}>
          <PageTitle>{t('local.title')}</PageTitle>
          <PageLead>{t('local.text', { total })}</PageLead>
        </div>
      </header>
      <SearchBox
        className={styles.search}
        size="large"
        value={typed}
        aria-label={t('local.search', { total })}
        placeholder={t('local.search', { total })}
        onChange={(_, { value }) => setTyped(value.slice(0, 100))}
      />
      <p className={styles.found} role="status" hidden={!isSearched}>
        {isSearched && countSentence}
      </p>
      <PeopleGrid people={people.slice(0, MOST_SHOWN)} />
      <p className={styles.hint}>{t('local.hint')}</p>
      <Attribution />
    </Page>
  );
}
