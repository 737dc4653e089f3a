import { Link, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shareLink, tabLink } from '../../../../../api/contracts/deepLinks.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { PageLink } from '../../../components/PageLink.tsx';
import { askPage } from '../../../lib/askPage.ts';
import { useEntrance } from '../../../lib/entrance.ts';
import { openInTeams } from '../../../lib/openInTeams.ts';
import { libraryPage, type InsightQuery } from '../searchQuery.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', '& > *': { minHeight: '32px' } },
});

/** Teams' own window asks in a chat: the reader chooses it, changes the words, and sends them. */
export function NotFoundBlock({ query, skillId }: { query: InsightQuery; skillId: string | undefined }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const { teamsAppId } = useEntrance().settings;
  const words = query.q.trim();
  const ask = () => {
    const question = words ? t('notFound.question', { words }) : t('notFound.questionOpen');
    const page = libraryPage({ q: words }).slice(1);
    void openInTeams(shareLink(tabLink(teamsAppId, page), question));
  };
  return (
    <AsideBlock title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
      <div className={styles.ways}>
        <Link as="button" onClick={ask}>
          {t('notFound.ask')}
        </Link>
        <PageLink href={askPage(skillId ? { skill: skillId } : {})}>{t('notFound.short')}</PageLink>
      </div>
    </AsideBlock>
  );
}
