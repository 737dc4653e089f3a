import { useTranslation } from 'react-i18next';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';

type Props = {
  /** The key of what is chosen, for readers. */
  label: string;
  value: number;
  values: readonly number[];
  words: (value: number) => string;
  choose: (value: number) => void;
};

/** One part of the rhythm's sentence; a value between the usual ones stays among them. */
export function RhythmPart({ label, value, values, words, choose }: Props) {
  const { t } = useTranslation('sessions');
  const all = [...new Set([...values, value])].toSorted((a, b) => a - b);
  return (
    <SentenceMenu
      text={words(value)}
      label={t(label, { value: words(value) })}
      options={all.map((one) => ({ value: String(one), text: words(one) }))}
      value={String(value)}
      choose={(chosen) => choose(Number(chosen))}
    />
  );
}
