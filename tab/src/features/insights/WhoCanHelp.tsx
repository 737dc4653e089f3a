import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HelpersView } from '../../../../api/contracts/oneOffs.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { Face } from '../../components/Face.tsx';
import { api } from '../../lib/apiClient.ts';
import { askPage } from '../../lib/askPage.ts';
import { narrow } from '../../lib/useNarrow.ts';

const MOST_SHOWN = 3;

const useStyles = makeStyles({
  skill: { ...typographyStyles.caption1, marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'break-word' },
  name: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  how: { ...typographyStyles.caption1, textWrap: 'pretty' },
  ask: { minWidth: '64px', flexShrink: 0, [narrow]: { minHeight: '36px' } },
  promise: { ...typographyStyles.caption1, textWrap: 'pretty' },
});

/** Who teaches what the words name, one tap away from asking for 25 minutes. Nobody there: nothing is said. */
export function WhoCanHelp({ skill }: { skill: { id: string; name: string } }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const [, go] = useLocation();
  const helpers = useQuery({
    queryKey: ['helpers', skill.id, null],
    queryFn: () => api.get<HelpersView>(`/api/one-offs/helpers?${new URLSearchParams({ skillId: skill.id })}`),
    staleTime: 60_000,
  }).data?.helpers.slice(0, MOST_SHOWN);
  if (!helpers || helpers.length === 0) return null;
  return (
    <AsideBlock title={t('help.title')}>
      <span className={styles.skill}>{t('help.with', { skill: skill.name })}</span>
      <ul className={styles.list}>
        {helpers.map(({ person, level }) => (
          <li key={person.id} className={styles.row}>
            <Face person={person} size={40} />
            <span className={styles.words}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.how}>{t(`help.${level}`)}</span>
            </span>
            <Button
              size="small"
              className={styles.ask}
              aria-label={t('help.askLabel', { name: person.name })}
              onClick={() => go(askPage({ skill: skill.id, person: person.id }))}
            >
              {t('help.ask')}
            </Button>
          </li>
        ))}
      </ul>
      <span className={styles.promise}>{t('help.promise')}</span>
    </AsideBlock>
  );
}
