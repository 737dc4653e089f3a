import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import { Face } from '../../components/Face.tsx';
import { SkillLines } from '../../components/SkillLines.tsx';
import { Surface } from '../../components/Surface.tsx';

const useStyles = makeStyles({
  tile: {
    width: '100%',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: 'none',
    borderRadius: tokens.borderRadius2XLarge,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column' },
  name: { ...typographyStyles.body1Strong, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  chevron: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});

type Props = { suggestion: PartnerSuggestion; onOpen: () => void };

/** One more who fits; opening puts this person on the stage. */
export function PartnerTile({ suggestion: { person, comes, gives }, onOpen }: Props) {
  const styles = useStyles();
  return (
    <Surface as="li">
      <button type="button" className={styles.tile} onClick={onOpen}>
        <Face person={person} size={48} />
        <span className={styles.words}>
          <span className={styles.name} title={person.name}>
            {person.name}
          </span>
          <SkillLines comes={comes} gives={gives} look="small" />
        </span>
        <ChevronRightRegular className={styles.chevron} />
      </button>
    </Surface>
  );
}
