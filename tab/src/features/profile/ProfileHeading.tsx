import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { MyProfile } from '../../../../api/contracts/people.ts';
import { Face } from '../../components/Face.tsx';
import { PageTitle } from '../../components/Page.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import { summaryWords } from './words.ts';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [narrow]: { alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  },
  summary: {
    ...typographyStyles.body1,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
});

/** My face, the page's sentence, and what everything else builds on, in one line. */
export function ProfileHeading({ me }: { me: MyProfile }) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  return (
    <header className={styles.heading}>
      <Face person={me.person} size={useNarrow() ? 48 : 56} />
      <div>
        <PageTitle>{t('title')}</PageTitle>
        <p className={styles.summary}>{summaryWords(t, me)}</p>
      </div>
    </header>
  );
}
