import type { ReactNode } from 'react';
import { makeStyles, MenuDivider, MenuItem, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { LevelMenu } from '../../components/LevelMenu.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  name: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  aside: { [narrow]: { marginTop: tokens.spacingVerticalXS } },
});

type Props = {
  side: 'teaches' | 'wants';
  entry: { skillName: string; level: number };
  changeLevel: (level: number) => void;
  remove: () => void;
  /** Further choices behind the level. */
  more?: ReactNode;
  below?: ReactNode;
  aside?: ReactNode;
};

/** One skill as a sentence: its name, and what I do with it, which is the way to change it. */
export function EntryRow({ side, entry, changeLevel, remove, more, below, aside }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const { skillName, level } = entry;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>{skillName}</h3>
        <LevelMenu
          side={side}
          skillName={skillName}
          level={level}
          choose={changeLevel}
          more={
            <>
              <MenuDivider />
              {more}
              <MenuItem icon={<DeleteRegular />} onClick={remove}>
                {t('entry.remove', { skill: skillName })}
              </MenuItem>
            </>
          }
        />
        {below}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </li>
  );
}
