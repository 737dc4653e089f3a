import type { ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RoundVoice } from '../../../../../api/contracts/pollResults.ts';
import { Face } from '../../../components/Face.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalM },
  words: {
    ...typographyStyles.body1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& strong': { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  },
  name: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

/** What somebody signed. */
export function VoiceRow({ voice, act }: { voice: RoundVoice; act: ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { person, keep, change } = voice;
  return (
    <li className={styles.row}>
      <Face person={person} size={32} />
      <div className={styles.words}>
        <p className={styles.name}>{person.name}</p>
        {keep && (
          <p>
            <strong>{t('round.keep')}</strong> {keep}
          </p>
        )}
        {change && (
          <p>
            <strong>{t('round.change')}</strong> {change}
          </p>
        )}
        {act}
      </div>
    </li>
  );
}
