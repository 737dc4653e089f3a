import { useLayoutEffect, useRef, type RefObject } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { caretAfter } from './noteWords.ts';

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '44px',
    padding: 0,
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    overflow: 'hidden',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  write: (text: string) => void;
  leave: () => void;
  labelledBy: string;
  describedBy: string;
  placeholder: string;
};

/** Text without a frame that grows with what is written. When others' words come in, the caret stays where it was. */
export function NoteText({ field, text, write, leave, labelledBy, describedBy, placeholder }: Props) {
  const styles = useStyles();
  const shown = useRef(text);
  const caret = useRef(0);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (shown.current !== text && document.activeElement === element) {
      const place = caretAfter(shown.current, text, caret.current);
      element.setSelectionRange(place, place);
    }
    shown.current = text;
    fitHeight(element);
  }, [field, text]);
  return (
    <textarea
      ref={field}
      className={styles.text}
      rows={2}
      maxLength={8000}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={text}
      onSelect={({ currentTarget }) => {
        caret.current = currentTarget.selectionStart;
      }}
      onChange={({ target }) => {
        shown.current = target.value;
        caret.current = target.selectionStart;
        write(target.value);
      }}
      onBlur={leave}
    />
  );
}

function fitHeight(element: HTMLTextAreaElement): void {
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}
