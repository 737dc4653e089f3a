import { useRef } from 'react';
import { Button, type ButtonProps } from '@fluentui/react-components';

type Props = Pick<ButtonProps, 'appearance' | 'icon' | 'className' | 'children'> & { choose: (file: File) => void };

/** Opens the system's file dialog; a dropped file takes the same way. */
export function FileButton({ choose, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(button as ButtonProps)} size="large" onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file, corrected, can be chosen once more.
          target.value = '';
          if (file) choose(file);
        }}
      />
    </>
  );
}
