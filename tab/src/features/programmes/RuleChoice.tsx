import { SentenceMenu } from '../../components/SentenceMenu.tsx';

type Props<V extends string | number> = {
  /** For readers: what is being chosen. */
  label: string;
  options: readonly V[];
  value: V;
  words: (value: V) => string;
  /** Left out: the rule is only to be read. */
  choose?: ((value: V) => void) | undefined;
};

/** A part of a rule: chosen from a few by who leads, read by everybody else. */
export function RuleChoice<V extends string | number>({ label, options, value, words, choose }: Props<V>) {
  const text = words(value);
  if (!choose) return <strong>{text}</strong>;
  return (
    <SentenceMenu
      text={text}
      label={`${label}: ${text}`}
      options={options.map((option) => ({ value: String(option), text: words(option) }))}
      value={String(value)}
      choose={(chosen) => {
        const found = options.find((option) => String(option) === chosen);
        if (found !== undefined) choose(found);
      }}
    />
  );
}
