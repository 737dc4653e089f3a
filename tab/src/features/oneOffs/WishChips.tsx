import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/useMe.ts';
import { narrow } from '../../lib/useNarrow.ts';

const MOST = 6;

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalMNudge },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  chip: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { minHeight: '36px' },
  },
});

/** What the reader looks for anyway, one tap away. */
export function WishChips({ pick }: { pick: (skill: { skillId: string }) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const wishes = useMe()
    .wants.filter(({ state }) => state === 'kept')
    .slice(0, MOST);
  if (wishes.length === 0) return null;
  return (
    <div role="group" aria-label={t('wishes')} className={styles.chips}>
      <span className={styles.label} aria-hidden="true">
        {t('wishes')}
      </span>
      {wishes.map((wish) => (
        <Button key={wish.skillId} shape="circular" className={styles.chip} onClick={() => pick(wish)}>
          {wish.skillName}
        </Button>
      ))}
    </div>
  );
}
