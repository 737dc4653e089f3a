import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { MyProfile } from '../../../api/contracts/people.ts';
import { Face } from '../components/Face.tsx';
import { srOnly } from '../components/srOnly.ts';
import { api } from '../lib/apiClient.ts';
import { currentLocale } from '../lib/locale.ts';
import { forgetPerson, rememberedPerson } from '../lib/localIdentity.ts';
import type { ThemeName } from '../lib/themes.ts';
import { meKey } from '../lib/useMe.ts';
import { narrow } from '../lib/useNarrow.ts';
import { speak } from './preferences.ts';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    [narrow]: {
      columnGap: tokens.spacingHorizontalXS,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    },
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  me: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { [narrow]: srOnly },
  nav: { display: 'flex', flexWrap: 'wrap', marginInlineEnd: 'auto', [narrow]: { order: -1, width: '100%' } },
  link: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '&[aria-current="page"]': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  },
  select: {
    ...typographyStyles.caption1,
    [narrow]: { maxWidth: '80px' },
    minHeight: '28px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

type Props = { theme: ThemeName; chooseTheme: (theme: ThemeName) => void };

/** Stands in for Teams in the local demo: its tabs, its theme, and changing who one is. Inside Teams it does not exist. */
export function DemoBar({ theme, chooseTheme }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const [address] = useLocation();
  const me = useQuery({ queryKey: meKey, queryFn: () => api.get<MyProfile>('/api/me') }).data;
  const person = rememberedPerson();
  const pages = [
    'find',
    'partnerships',
    'programmes',
    'insights',
    'profile',
    ...(me?.isAdministrator ? (['import'] as const) : []),
  ] as const;
  return (
    <header className={styles.bar}>
      {person && (
        <span className={styles.me}>
          <Face person={person} size={24} />
          <span className={styles.name}>{person.name}</span>
        </span>
      )}
      <nav className={styles.nav} aria-label={t('demo.pages')}>
        {pages.map((page) => (
          <Link
            key={page}
            href={`/${page}`}
            className={styles.link}
            {...(isUnder(address, page) && { 'aria-current': 'page' as const })}
          >
            {t(`demo.${page}`)}
          </Link>
        ))}
      </nav>
      <select
        className={styles.select}
        aria-label={t('demo.theme')}
        value={theme}
        onChange={(event) => chooseTheme(event.target.value as ThemeName)}
      >
        <option value="light">{t('demo.light')}</option>
        <option value="dark">{t('demo.dark')}</option>
        <option value="contrast">{t('demo.contrast')}</option>
      </select>
      <Button appearance="subtle" size="small" onClick={() => speak(currentLocale() === 'de' ? 'en' : 'de')}>
        {t('demo.otherLanguage')}
      </Button>
      <Button appearance="subtle" size="small" onClick={becomeSomebodyElse}>
        {t('demo.someoneElse')}
      </Button>
    </header>
  );
}

function becomeSomebodyElse(): void {
  forgetPerson();
  location.assign('/');
}

/** A round is a page of its programme. */
const isUnder = (address: string, page: string): boolean =>
  address.startsWith(`/${page}`) || (page === 'programmes' && address.startsWith('/rounds/'));
