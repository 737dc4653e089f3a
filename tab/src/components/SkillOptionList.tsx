import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { narrow } from '../lib/useNarrow.ts';
import type { SkillOption } from './useSkillSearch.ts';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    zIndex: 1,
    top: '100%',
    insetInline: 0,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingVerticalXS,
    listStyleType: 'none',
    maxHeight: '320px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
  },
  option: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    [narrow]: { minHeight: '44px', alignItems: 'center' },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  icon: { alignSelf: 'center', fontSize: tokens.fontSizeBase400 },
  alias: { ...typographyStyles.caption1, color: 'inherit' },
});

type Props = {
  id: string;
  label: string;
  options: readonly SkillOption[];
  active: number;
  optionId: (index: number) => string;
  choose: (option: SkillOption) => void;
};

/** The list below the picker's field, which keeps the focus and has the keys. */
export function SkillOptionList({ id, label, options, active, optionId, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('skills');
  return (
    <ul id={id} role="listbox" aria-label={label} className={styles.list}>
      {options.map((option, index) => (
        <li
          key={option.kind === 'skill' ? option.skill.skillId : '+'}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className={mergeClasses(styles.option, index === active && styles.active)}
          onMouseDown={(event) => {
            // Not the click: the field would lose the focus before it, and the list would close.
            event.preventDefault();
            if (event.button === 0) choose(option);
          }}
        >
          {option.kind === 'skill' ? option.skill.name : <AddRegular className={styles.icon} />}
          {option.kind === 'new' && t('picker.add', { name: option.name })}
          {option.kind === 'skill' && option.alias && (
            <span className={styles.alias}>{t('picker.alias', { alias: option.alias })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
