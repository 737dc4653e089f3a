import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Expertise } from '../../../../api/contracts/insights.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { askPage } from '../../lib/askPage.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { useFits } from './useFits.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  skill: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  how: { ...typographyStyles.caption1 },
  ask: { flexShrink: 0, [narrow]: { minHeight: '44px' } },
  promise: { ...typographyStyles.caption1 },
});

/** What this person teaches, in words, each one tap from asking for 25 minutes about it. */
export function TeachesList({ expertise: { person, isMe, teaches } }: { expertise: Expertise }) {
  const styles = useStyles();
  const { t } = useTranslation('expertise');
  const [, go] = useLocation();
  const fits = useFits(person.id);
  const who = isMe ? 'me' : 'other';
  const name = person.givenName;
  return (
    <AsideBlock title={t(`teaches.${who}.title`, { name })}>
      {teaches.length === 0 && <p>{t(`teaches.${who}.nothing`, { name })}</p>}
      <ul className={styles.list}>
        {teaches.map(({ skillId, name: skill, level }) => (
          <li key={skillId} className={styles.row}>
            <div className={styles.words}>
              <p className={styles.skill}>{skill}</p>
              <p className={styles.how}>{t(`teaches.${who}.${level}`)}</p>
            </div>
            {!isMe && (
              <Button
                size="small"
                className={styles.ask}
                aria-label={t('ask.label', { name: person.name, skill })}
                onClick={() => go(askPage({ skill: skillId, person: person.id }))}
              >
                {t('ask.act')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isMe && teaches.length > 0 && <p className={styles.promise}>{t('ask.promise')}</p>}
      {isMe && <PageLink href="/profile">{t('teaches.change')}</PageLink>}
      {!isMe && fits && <PageLink href={`/find?person=${person.id}`}>{t('ask.together')}</PageLink>}
    </AsideBlock>
  );
}
