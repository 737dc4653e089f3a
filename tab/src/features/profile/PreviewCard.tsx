import { Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProfilePreview } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';
import { listOf } from '../../lib/format.ts';
import { PreviewLine } from './PreviewLine.tsx';
import { calendarDay } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXS,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, fontSize: tokens.fontSizeBase400 },
  job: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  hidden: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  divider: { flexGrow: 0, margin: `${tokens.spacingVerticalXS} 0` },
});

type Props = { as: 'colleague' | 'partner' | 'manager'; preview: ProfilePreview };

/** Me as one reader meets me, and under a line what that reader is not shown. */
export function PreviewCard({ as, preview }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const { person, bio, teaches, wants, awayUntil, hiddenWants } = preview;
  const skills = listOf(hiddenWants);
  return (
    <div className={styles.card}>
      <div className={styles.person}>
        <Face person={person} size={48} />
        <div>
          <p className={styles.name}>{person.name}</p>
          <p className={styles.job}>{person.jobTitle}</p>
        </div>
      </div>
      {awayUntil && <p className={styles.text}>{t('preview.away', { day: calendarDay(awayUntil) })}</p>}
      <PreviewLine side="teaches" entries={teaches} />
      <PreviewLine side="wants" entries={wants} />
      {bio && <p className={styles.text}>{bio}</p>}
      {teaches.length + wants.length === 0 && !bio && <p className={styles.text}>{t('preview.nobody')}</p>}
      <Divider className={styles.divider} />
      <p className={styles.hidden}>{t(skills ? `preview.hiddenWants.${as}` : `preview.hidden.${as}`, { skills })}</p>
    </div>
  );
}
