import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import type { Chip } from './chip.ts';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalMNudge}`,
  },
  chip: {
    minWidth: 0,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="true"]': { fontWeight: tokens.fontWeightSemibold },
    [narrow]: { minHeight: '36px' },
  },
});

type Props = { label: string; chips: readonly Chip[]; picked: readonly Chip[]; toggle: (chip: Chip) => void };

/** One tap a skill; plus and check say the state without colour. */
export function SkillChips({ label, chips, picked, toggle }: Props) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {chips.map((chip) => {
        const isPicked = picked.some(({ skillId }) => skillId === chip.skillId);
        return (
          <ToggleButton
            key={chip.skillId}
            shape="circular"
            size={isNarrow ? 'medium' : 'large'}
            appearance={isPicked ? 'primary' : 'outline'}
            className={styles.chip}
            checked={isPicked}
            icon={isPicked ? <CheckmarkRegular /> : <AddRegular />}
            onClick={() => toggle(chip)}
          >
            {chip.skillName}
          </ToggleButton>
        );
      })}
    </div>
  );
}
