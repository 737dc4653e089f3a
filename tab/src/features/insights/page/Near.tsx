import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { PageLink } from '../../../components/PageLink.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  who: typographyStyles.caption1,
});

/** What says something close, first what its author put beside it. */
export function Near({ related }: { related: InsightView['related'] }) {
  const styles = useStyles();
  const { t } = useTranslation(['insights', 'insightWords']);
  return (
    <AsideBlock title={t('page.near')}>
      <ul className={styles.list}>
        {related.map(({ id, title, author, isLinked }) => (
          <li key={id} className={styles.row} dir="auto">
            <PageLink href={`/insights/${id}`}>{title}</PageLink>
            <span className={styles.who}>
              {[author?.name ?? t('insightWords:author.nobody'), isLinked && t('page.linked')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </AsideBlock>
  );
}
