import { Button, Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { Page } from '../../components/Page.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Surface } from '../../components/Surface.tsx';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { Answers } from './Answers.tsx';
import { AsideSection } from './AsideSection.tsx';
import { Fairness } from './Fairness.tsx';
import { LeftOut } from './LeftOut.tsx';
import { publishedWords } from './publishedWords.ts';
import { RoundDates } from './RoundDates.tsx';
import { useRoundColumns } from './useRoundColumns.ts';

const useStyles = makeStyles({
  open: { minHeight: '40px', [narrow]: { minHeight: '44px', flex: '1 1 100%', maxWidth: 'none' } },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  divider: { flexGrow: 0 },
});

/** After publication: how people answer, in counts only, and what happens by itself. */
export function PublishedRound({ round }: { round: RoundView }) {
  const styles = useStyles();
  const columns = useRoundColumns();
  const { t } = useTranslation('rounds');
  const { timeZone } = useMe();
  const [, go] = useLocation();
  const { title, lead } = publishedWords(t, round, timeZone);
  const isOpen = round.step === 'proposed';
  return (
    <Page title={title}>
      <PageHead title={title} lead={lead}>
        <Button size="large" className={styles.open} onClick={() => go(`/programmes/${round.programme.id}`)}>
          {t('published.programme')}
        </Button>
      </PageHead>
      <div className={columns.columns}>
        <Surface className={styles.main}>
          <AsideSection title={t('published.answersTitle')}>
            <Answers round={round} />
          </AsideSection>
          <p className={styles.text}>{t('published.noNames')}</p>
          <Divider className={styles.divider} />
          <AsideSection title={t('dates.title')}>
            <RoundDates dates={round.round.dates} isPublished />
          </AsideSection>
        </Surface>
        <aside className={columns.aside}>
          {isOpen && (
            <>
              <AsideSection title={t('published.next')}>
                <p className={styles.text}>{t('published.nextText')}</p>
              </AsideSection>
              <Divider className={styles.divider} />
            </>
          )}
          <AsideSection title={t('published.leftOut')}>
            <LeftOut round={round} />
          </AsideSection>
          <Divider className={styles.divider} />
          <AsideSection title={t('fair.title')}>
            <Fairness round={round} />
          </AsideSection>
        </aside>
      </div>
    </Page>
  );
}
