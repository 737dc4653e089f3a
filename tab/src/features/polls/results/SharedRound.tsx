import { useState } from 'react';
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { Surface } from '../../../components/Surface.tsx';
import { narrow } from '../../../lib/useNarrow.ts';
import { VoiceForm } from './VoiceForm.tsx';
import { VoiceRow } from './VoiceRow.tsx';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    [narrow]: { padding: tokens.spacingHorizontalL },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    maxWidth: '600px',
    textWrap: 'pretty',
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

/** In place of charts: everybody may sign one thing to keep and one to change. */
export function SharedRound({ results }: { results: PollResults }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const { voices, mayVoice } = results;
  const [isWriting, setWriting] = useState(false);
  const mine = voices.find(({ isMine }) => isMine);
  return (
    <Surface as="section" className={styles.surface} aria-label={t('round.title')}>
      <div>
        <h2 className={styles.title}>{t('round.title')}</h2>
        <p className={styles.text}>{t('round.text')}</p>
      </div>
      {voices.length > 0 && (
        <ul className={styles.list}>
          {voices
            .filter(({ isMine }) => !isMine || !isWriting)
            .map((voice) => (
              <VoiceRow
                key={voice.person.id}
                voice={voice}
                act={
                  voice.isMine && (
                    <Link as="button" onClick={() => setWriting(true)}>
                      {t('round.edit')}
                    </Link>
                  )
                }
              />
            ))}
        </ul>
      )}
      {voices.length === 0 && !mayVoice && <p className={styles.text}>{t('round.nobody')}</p>}
      {mayVoice && (isWriting || !mine) && <VoiceForm results={results} mine={mine} close={() => setWriting(false)} />}
    </Surface>
  );
}
