import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CircleRegular } from '@fluentui/react-icons';
import type { AnswerValue, Words } from '../../../../../api/contracts/polls.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { said } from '../words.ts';
import { tapped } from './answers.ts';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    [narrow]: { flexDirection: 'column' },
  },
  chip: {
    minWidth: 0,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="true"]': { fontWeight: tokens.fontWeightSemibold },
    [narrow]: { minHeight: '44px', maxWidth: 'none', justifyContent: 'flex-start' },
  },
});

type Props = {
  labelledBy: string;
  options: readonly Words[];
  value: AnswerValue;
  say: (value: AnswerValue) => void;
};

/** One tap; a second one takes it back. The check says what is chosen without colour. */
export function AnswerChips({ labelledBy, options, value, say }: Props) {
  const styles = useStyles();
  return (
    <div role="group" aria-labelledby={labelledBy} className={styles.chips}>
      {options.map((option, place) => {
        const isChosen = value === place;
        return (
          <ToggleButton
            key={place}
            shape="circular"
            appearance={isChosen ? 'primary' : 'outline'}
            className={styles.chip}
            checked={isChosen}
            icon={isChosen ? <CheckmarkRegular /> : <CircleRegular />}
            onClick={() => say(tapped(value, place))}
          >
            {said(option)}
          </ToggleButton>
        );
      })}
    </div>
  );
}
