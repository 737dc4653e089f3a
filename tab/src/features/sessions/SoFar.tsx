import { useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { historyWords, wasSomething } from './historyWords.ts';

const SHOWN = 4;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'break-word',
  },
  day: { color: tokens.colorNeutralForeground3 },
  what: { color: tokens.colorNeutralForeground1 },
  kept: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The meetings there were, newest first, with the sentences that were kept of them. */
export function SoFar({ plan, members }: { plan: PartnershipPlan; members: readonly PersonCard[] }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone, person: me } = useMe();
  const [isAll, setAll] = useState(false);
  const history = plan.history.filter(wasSomething);
  if (history.length === 0) return null;
  return (
    <AsideBlock title={t('soFar.title')}>
      <ul className={styles.list}>
        {history.slice(0, isAll ? history.length : SHOWN).map((one) => (
          <li key={one.id} className={styles.row}>
            <span className={styles.day}>{dayAndMonth(one.startsAt, timeZone, 'short')}</span>
            <span className={styles.what}>
              {historyWords(t, one, me.id, members)}
              {one.kept.map(({ personId, sentence }) => (
                <span key={personId} className={styles.kept}>
                  {t('soFar.kept', { sentence })}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {history.length > SHOWN && !isAll && (
        <span>
          <Link onClick={() => setAll(true)}>{t('soFar.all', { count: history.length })}</Link>
        </span>
      )}
    </AsideBlock>
  );
}
