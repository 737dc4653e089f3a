import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { AgendaStep } from '../../../../api/contracts/sessions.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { stepNote, stepTitle, type AgendaFacts } from './agendaWords.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(104px, 128px) minmax(0, 1fr)',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    overflowWrap: 'break-word',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [narrow]: { gridTemplateColumns: '52px minmax(0, 1fr)' },
  },
  minutes: { color: tokens.colorNeutralForeground2, [narrow]: { gridRow: 'span 2' } },
  title: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

type Props = { agenda: readonly AgendaStep[]; facts: AgendaFacts };

/** The steps, one a row: how long, what, and what exactly. */
export function AgendaRows({ agenda, facts }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  return (
    <ol className={styles.list}>
      {agenda.map((step, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps have no identity but their place
        <li key={place} className={styles.row}>
          <span className={styles.minutes}>{t('agenda.minutes', { count: step.minutes })}</span>
          <span className={styles.title}>{stepTitle(t, step, facts)}</span>
          <span>{stepNote(t, step, facts)}</span>
        </li>
      ))}
    </ol>
  );
}
