import { useState } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { Face } from '../../../components/Face.tsx';
import { ChangeForm } from './ChangeForm.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM },
  words: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  said: { color: tokens.colorNeutralForeground1, whiteSpace: 'pre-line' },
});

/** What changed because of it: the lead writes it where it stands, everybody asked reads it. */
export function ChangeBlock({ results }: { results: PollResults }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [isWriting, setWriting] = useState(false);
  const { change, iLead, outcome } = results;
  // Where nothing came of it, nothing is waited for; a lead may still say why.
  if (!iLead && !change && outcome !== 'shown') return null;
  const mayChange = iLead && change && !isWriting;
  return (
    <AsideBlock
      title={t('change.title')}
      act={
        mayChange && (
          <Link as="button" onClick={() => setWriting(true)}>
            {t('change.edit')}
          </Link>
        )
      }
    >
      {iLead && (isWriting || !change) && (
        <ChangeForm results={results} close={() => setWriting(false)} keepOpen={() => setWriting(true)} />
      )}
      {!iLead && !change && <p>{t('change.notYet')}</p>}
      {change && !isWriting && (
        <div className={styles.row}>
          {change.by && <Face person={change.by} size={32} />}
          <div className={styles.words}>
            <p className={styles.said}>{t('quote', { text: change.words })}</p>
            <p>{change.by ? t('change.by', { name: change.by.name }) : t('change.byLead')}</p>
          </div>
        </div>
      )}
    </AsideBlock>
  );
}
