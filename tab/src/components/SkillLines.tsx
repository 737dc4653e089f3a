import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Direction } from '../../../api/contracts/matching.ts';
import type { ArcState } from './Arcs.tsx';
import { SmallArrow } from './SmallArrow.tsx';
import { srOnly } from './srOnly.ts';

const useStyles = makeStyles({
  lines: { ...typographyStyles.body1, display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: typographyStyles.caption1,
  inOneRow: { flexDirection: 'row', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, minWidth: 0 },
  name: { minWidth: 0, overflowWrap: 'break-word' },
  hidden: srOnly,
});

type Props = {
  comes: Direction | null;
  gives: Direction | null;
  state?: ArcState;
  look?: 'plain' | 'small' | 'row';
};

/** What comes to me and what I give, as two small arrows before the skills' names. */
export function SkillLines({ comes, gives, state = 'solid', look = 'plain' }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const line = (direction: 'comes' | 'gives', skillName: string) => (
    <span className={styles.line}>
      <SmallArrow direction={direction} state={state} />
      <span className={styles.hidden}>{t(`direction.${direction}`)}: </span>
      <span className={styles.name}>{skillName}</span>
    </span>
  );
  return (
    <span className={mergeClasses(styles.lines, look === 'small' && styles.small, look === 'row' && styles.inOneRow)}>
      {comes && line('comes', comes.skillName)}
      {gives && line('gives', gives.skillName)}
    </span>
  );
}
