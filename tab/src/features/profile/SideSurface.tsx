import { useId, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { SkillView } from '../../../../api/contracts/skills.ts';
import { SkillPicker } from '../../components/SkillPicker.tsx';
import { SmallArrow } from '../../components/SmallArrow.tsx';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';

const useStyles = makeStyles({
  surface: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    [narrow]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '40px' },
  title: { ...typographyStyles.subtitle2, margin: 0, marginInlineEnd: 'auto' },
  add: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  picker: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: {
    ...typographyStyles.body1,
    margin: 0,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    textWrap: 'pretty',
  },
});

type Props = {
  side: 'gives' | 'looks';
  taken: ReadonlySet<string>;
  add: (skill: Pick<SkillView, 'skillId' | 'name'>) => void;
  /** The rows, as list items. */
  children: ReactNode[];
};

/** What I give, or what I look for: the same shape, both directions equally large. */
export function SideSurface({ side, taken, add, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('profile');
  const id = useId();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Surface as="section" className={styles.surface} aria-labelledby={id}>
      <div className={styles.head}>
        <SmallArrow direction={side === 'gives' ? 'gives' : 'comes'} />
        <h2 className={styles.title} id={id}>
          {t(`${side}.title`)}
        </h2>
        <Button
          appearance="subtle"
          className={styles.add}
          icon={<AddRegular />}
          aria-label={t(`${side}.addLabel`)}
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {t(`${side}.add`)}
        </Button>
      </div>
      {isAdding && (
        <div className={styles.picker}>
          <SkillPicker
            autoFocus
            label={t(`${side}.pick`)}
            taken={taken}
            pick={(skill) => {
              setIsAdding(false);
              add(skill);
            }}
          />
        </div>
      )}
      {children.length > 0 ? (
        <ul className={styles.list}>{children}</ul>
      ) : (
        <p className={styles.empty}>{t(`${side}.empty`)}</p>
      )}
    </Surface>
  );
}
