import { useState } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { QuietButton } from '../../../components/QuietButton.tsx';
import { useWhen } from '../useWhen.ts';
import { dayOf, paragraphsOf } from '../words.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    maxWidth: '600px',
    listStyleType: 'none',
    overflowWrap: 'anywhere',
    '& p': { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
  },
  day: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.body1Strong, display: 'block' },
});

/** Earlier texts, for their owner alone. */
export function History({ history }: { history: InsightView['history'] }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const when = useWhen();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.block}>
      <QuietButton
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!isOpen)}
      >
        {t('page.history')}
      </QuietButton>
      {isOpen && (
        <ul className={styles.list}>
          {history.map(({ title, text, until }) => (
            <li key={until} dir="auto">
              <span className={styles.day}>{t('page.until', { day: dayOf(until, when) })}</span>
              <span className={styles.title}>{title}</span>
              {paragraphsOf(text).map((paragraph, place) => (
                <p key={`${place} ${paragraph}`}>{paragraph}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
