import type { ReactNode } from 'react';
import { Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { ArcState } from '../../components/Arcs.tsx';
import { Face } from '../../components/Face.tsx';
import { useNarrow } from '../../lib/useNarrow.ts';
import { DirectionWords } from './DirectionWords.tsx';
import { NarrowStage } from './NarrowStage.tsx';
import { StretchedArcs } from './StretchedArcs.tsx';
import { useFadeIn } from './useFadeIn.ts';

export type StageProps = {
  person: PersonCard;
  me: PersonCard;
  comes: Direction | null;
  gives: Direction | null;
  state: ArcState;
  /** Why, and what to do. */
  children: ReactNode;
};

const HEIGHT = 272;
const FACE = 120;

/** Below this width the words no longer fit between the two faces. */
const WORDS_FIT_FROM = 820;

const useStyles = makeStyles({
  stage: { padding: `${tokens.spacingVerticalXXL} 40px` },
  picture: { display: 'flex', gap: tokens.spacingHorizontalM },
  face: {
    flex: '0 0 180px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingTop: `${(HEIGHT - FACE) / 2}px`,
    textAlign: 'center',
    overflowWrap: 'break-word',
  },
  name: { ...typographyStyles.body1Strong, marginTop: tokens.spacingVerticalS, maxWidth: '100%' },
  job: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  between: { position: 'relative', flex: '1 1 0', minWidth: 0, minHeight: `${HEIGHT}px` },
  arcs: { position: 'absolute', top: 0, left: 0, right: 0 },
  words: {
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: `${HEIGHT}px`,
    padding: '30px 12%',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    textAlign: 'center',
  },
  only: { justifyContent: 'center' },
  divider: { flexGrow: 0, margin: `${tokens.spacingVerticalL} 0` },
});

/** Two faces, two arcs: what comes to me, what I give, and whether it is asked yet. */
export function Stage(props: StageProps) {
  const isNarrow = useNarrow(WORDS_FIT_FROM);
  return isNarrow ? <NarrowStage {...props} /> : <WideStage {...props} />;
}

function WideStage({ person, me, comes, gives, state, children }: StageProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const fade = useFadeIn();
  return (
    <div className={styles.stage}>
      <div className={styles.picture}>
        <div className={`${styles.face} ${fade}`} key={person.id}>
          <Face person={person} size={120} />
          <span className={styles.name}>{person.name}</span>
          <span className={styles.job}>{person.jobTitle}</span>
        </div>
        <div className={styles.between}>
          <div className={styles.arcs}>
            <StretchedArcs height={HEIGHT} size="stage" state={state} comes={comes} gives={gives} />
          </div>
          <div className={`${styles.words} ${fade} ${comes && gives ? '' : styles.only}`} key={person.id}>
            {comes && <DirectionWords direction="comes" skill={comes} name={person.givenName} />}
            {gives && <DirectionWords direction="gives" skill={gives} name={person.givenName} />}
          </div>
        </div>
        <div className={styles.face}>
          <Face person={me} size={120} />
          <span className={styles.name}>{t('you')}</span>
        </div>
      </div>
      <Divider className={styles.divider} />
      {children}
    </div>
  );
}
