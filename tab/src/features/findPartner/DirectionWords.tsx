import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../../api/contracts/matching.ts';
import { SmallArrow } from '../../components/SmallArrow.tsx';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column' },
  label: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
  },
  centred: { justifyContent: 'center' },
  comes: { color: tokens.colorBrandForeground2 },
  gives: { color: tokens.colorPalettePumpkinForeground2 },
  skill: { ...typographyStyles.title3, margin: 0, overflowWrap: 'break-word', textWrap: 'balance' },
  skillNarrow: typographyStyles.subtitle2,
  level: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

type Props = { direction: 'comes' | 'gives'; skill: Direction; name: string; isNarrow?: boolean };

/** One direction in words: the label, the skill, and what that person can do for the other. */
export function DirectionWords({ direction, skill, name, isNarrow = false }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const level = direction === 'comes' ? 'theyTeach' : 'youTeach';
  return (
    <div className={styles.words}>
      <span className={mergeClasses(styles.label, !isNarrow && styles.centred, styles[direction])}>
        {isNarrow && <SmallArrow direction={direction} />}
        {t(`direction.${direction}`)}
      </span>
      <h2 className={mergeClasses(styles.skill, isNarrow && styles.skillNarrow)}>{skill.skillName}</h2>
      <p className={styles.level}>{t(`level.${level}.${skill.level}`, { name })}</p>
    </div>
  );
}
