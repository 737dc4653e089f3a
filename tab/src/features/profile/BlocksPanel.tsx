import { useId } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BlockList } from '../../../../api/contracts/blocks.ts';
import { Face } from '../../components/Face.tsx';
import { api } from '../../lib/apiClient.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { blocksKey, useBlocks } from '../../lib/useBlocks.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  lock: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '36px' },
  name: { ...typographyStyles.body1, flex: '1 1 0', minWidth: 0, overflowWrap: 'break-word' },
  act: { flexShrink: 0, [narrow]: { minHeight: '44px' } },
});

/** With whom I am not to be matched. Nobody else ever sees it; where there is nobody, neither do I. */
export function BlocksPanel() {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const id = useId();
  const people = useQuery({ queryKey: blocksKey, queryFn: () => api.get<BlockList>('/api/me/blocks') }).data?.people;
  const { takeBack, isBusy } = useBlocks();
  if (!people || people.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('blocks.title')}
      </h2>
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id} className={styles.row}>
            <Face person={person} size={28} />
            <span className={styles.name}>{person.name}</span>
            <Button
              appearance="subtle"
              size="small"
              className={styles.act}
              aria-label={t('blocks.takeBackLabel', { name: person.name })}
              disabledFocusable={isBusy}
              onClick={() => takeBack(person)}
            >
              {t('blocks.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        <LockClosedRegular className={styles.lock} aria-hidden="true" />
        {t('blocks.text')}
      </p>
    </section>
  );
}
