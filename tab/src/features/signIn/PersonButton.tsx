import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '../../../../api/contracts/settings.ts';
import { Face } from '../../components/Face.tsx';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    minHeight: '90px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadius2XLarge,
    boxShadow: tokens.shadow2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, boxShadow: tokens.shadow4 },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'break-word' },
  name: typographyStyles.body1Strong,
  job: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  role: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalXXS },
});

type Props = { person: DemoPerson; choose: (person: DemoPerson) => void; isChosen: boolean };

/** The face is the button. */
export function PersonButton({ person, choose, isChosen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const { jobTitle, city, department, role } = person;
  return (
    <button type="button" className={styles.button} aria-busy={isChosen} onClick={() => choose(person)}>
      <Face person={person} size={48} />
      <span className={styles.words}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.job}>{role === 'faraway' ? t('local.jobInCity', { jobTitle, city }) : jobTitle}</span>
        <span className={styles.role}>{role ? t(`local.role.${role}`) : department}</span>
      </span>
    </button>
  );
}
