import { useId } from 'react';
import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { narrow } from '../../../../lib/useNarrow.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minWidth: '80px', whiteSpace: 'normal', [narrow]: { minHeight: '44px' } },
});

type Props<Value extends string> = {
  label: string;
  /** The dialog's title says it already: only for readers. */
  isTitled?: boolean;
  chips: readonly { value: Value; text: string }[];
  picked: Value | null;
  pick: (value: Value) => void;
};

/** One tap; the check says the state without colour. */
export function ChipGroup<Value extends string>({ label, isTitled = false, chips, picked, pick }: Props<Value>) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" className={styles.group} {...(isTitled ? { 'aria-label': label } : { 'aria-labelledby': id })}>
      {!isTitled && (
        <span id={id} className={styles.title}>
          {label}
        </span>
      )}
      <div className={styles.chips}>
        {chips.map(({ value, text }) => (
          <ToggleButton
            key={value}
            shape="circular"
            className={styles.chip}
            appearance={picked === value ? 'primary' : 'outline'}
            checked={picked === value}
            {...(picked === value && { icon: <CheckmarkRegular /> })}
            onClick={() => pick(value)}
          >
            {text}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
