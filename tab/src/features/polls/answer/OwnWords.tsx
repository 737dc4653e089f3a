import { Field, Textarea } from '@fluentui/react-components';
import { longestAnswer, type AnswerValue } from '../../../../../api/contracts/polls.ts';
import { useOwnWords } from './useOwnWords.ts';

type Props = { labelledBy: string; hint: string; keptAs: string; value: string; say: (value: AnswerValue) => void };

/** An answer in own words: saved after a pause in typing and when it is left. */
export function OwnWords({ labelledBy, hint, keptAs, value, say }: Props) {
  const { text, write, leave } = useOwnWords({ keptAs, value, say });
  return (
    <Field hint={hint}>
      <Textarea
        aria-labelledby={labelledBy}
        value={text}
        rows={3}
        resize="vertical"
        maxLength={longestAnswer}
        onChange={(_, { value: next }) => write(next)}
        onBlur={leave}
      />
    </Field>
  );
}
