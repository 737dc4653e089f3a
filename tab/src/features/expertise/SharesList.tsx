import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Expertise } from '../../../../api/contracts/insights.ts';
import { InsightRow } from '../../components/InsightRow.tsx';
import { PageLink } from '../../components/PageLink.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  empty: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

/** What this person shares with the reader, newest first; what the reader may not read is not here, nor counted. */
export function SharesList({ expertise: { person, isMe, insights } }: { expertise: Expertise }) {
  const styles = useStyles();
  const { t } = useTranslation('expertise');
  const who = isMe ? 'me' : 'other';
  const name = person.givenName;
  return (
    <Surface as="section" className={styles.surface} aria-labelledby="shares">
      <h2 className={styles.title} id="shares">
        {t(`shares.${who}.title`, { name })}
      </h2>
      {insights.length === 0 && (
        <p className={styles.empty}>
          {t(`shares.${who}.nothing`, { name })} {isMe && <PageLink href="/insights">{t('shares.begin')}</PageLink>}
        </p>
      )}
      <ul className={styles.list}>
        {insights.map((hit) => (
          <li key={hit.id}>
            <InsightRow hit={hit} href={`/insights/${hit.id}`} heading="h3" withAuthor={false} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}
