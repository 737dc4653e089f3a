import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Face } from '../../components/Face.tsx';
import { DirectionWords } from './DirectionWords.tsx';
import type { StageProps } from './Stage.tsx';
import { StretchedArcs } from './StretchedArcs.tsx';
import { useFadeIn } from './useFadeIn.ts';

const HEIGHT = 84;

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL },
  picture: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, maxWidth: '420px' },
  between: { flex: '1 1 0', minWidth: 0 },
  names: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalL, maxWidth: '420px' },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  job: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  me: { ...typographyStyles.body1Strong, flex: '0 0 72px', textAlign: 'center' },
});

/** The stage below the width at which words fit between the faces: they follow in one column. */
export function NarrowStage({ person, me, comes, gives, state, children }: StageProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const fade = useFadeIn();
  return (
    <div className={styles.stage}>
      <div className={styles.picture}>
        <div className={fade} key={person.id}>
          <Face person={person} size={72} />
        </div>
        <div className={styles.between}>
          <StretchedArcs height={HEIGHT} size="header" state={state} comes={comes} gives={gives} />
        </div>
        <Face person={me} size={72} />
      </div>
      <div className={styles.names}>
        <div>
          <p className={styles.name}>{person.name}</p>
          <p className={styles.job}>{person.jobTitle}</p>
        </div>
        <span className={styles.me}>{t('you')}</span>
      </div>
      {comes && <DirectionWords isNarrow direction="comes" skill={comes} name={person.givenName} />}
      {gives && <DirectionWords isNarrow direction="gives" skill={gives} name={person.givenName} />}
      {children}
    </div>
  );
}
