import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Arcs } from '../../components/Arcs.tsx';
import { Face, NoFace } from '../../components/Face.tsx';
import { Surface } from '../../components/Surface.tsx';
import type { Chip } from './chip.ts';
import { countSentence } from './countSentence.ts';

const useStyles = makeStyles({
  picture: {
    boxSizing: 'border-box',
    minHeight: '560px',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXL,
    textAlign: 'center',
  },
  pair: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, margin: 0 },
  label: typographyStyles.caption1Strong,
  comes: { color: tokens.colorBrandForeground2 },
  gives: { color: tokens.colorPalettePumpkinForeground2 },
  skill: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  open: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  counts: {
    ...typographyStyles.body1,
    margin: 0,
    minHeight: '40px',
    color: tokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
});

type Props = { me: PersonCard; step: 1 | 2; wants: readonly Chip[]; teaches: readonly Chip[] };

/** Nobody there yet on the left, I on the right; every word picked draws a little more of what will pass between. */
export function GrowingPicture({ me, step, wants, teaches }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('firstRun');
  const direction = (side: 'comes' | 'gives', chips: readonly Chip[], open: string) => (
    <div>
      <dt className={mergeClasses(styles.label, styles[side])}>{t(`picture.${side}`)}</dt>
      {chips.map(({ skillId, skillName }) => (
        <dd key={skillId} className={styles.skill}>
          {skillName}
        </dd>
      ))}
      {chips.length === 0 && <dd className={styles.open}>{open}</dd>}
    </div>
  );
  return (
    <Surface as="section" className={styles.picture} aria-label={t('picture.label')}>
      <div className={styles.pair} aria-hidden="true">
        <NoFace size={72} />
        <Arcs
          width={92}
          height={72}
          size="header"
          state="dotted"
          comes={wants.length > 0}
          gives={teaches.length > 0 && step === 2}
        />
        <Face person={me} size={72} />
      </div>
      <dl className={styles.words}>
        {direction('comes', wants, t(step === 1 ? 'picture.pick' : 'picture.nothing'))}
        {direction('gives', step === 2 ? teaches : [], t(step === 1 ? 'picture.comesNext' : 'picture.pick'))}
      </dl>
      <p className={styles.counts} aria-live="polite">
        {countSentence(t, wants)}
      </p>
    </Surface>
  );
}
