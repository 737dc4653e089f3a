import type { RefObject } from 'react';
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { goodLength } from '../../../../../api/contracts/insights.ts';
import { longestText } from '../../../../../api/contracts/insightUses.ts';
import { figure } from '../../../lib/numberWord.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import type { ShareProblem } from './shareDraft.ts';

const useStyles = makeStyles({
  area: { minHeight: '104px', [narrow]: { minHeight: '144px' }, '& textarea': { maxHeight: '320px' } },
});

type Props = {
  text: string;
  change: (text: string) => void;
  problem: ShareProblem | null;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** The words. Too many are said here, before the server refuses them; nothing is cut. */
export function WordsField({ text, change, problem, field }: Props) {
  const { t } = useTranslation('insightShare');
  const length = text.trim().length;
  const over = length - longestText;
  const good = t('words.hint', { good: figure(goodLength), so: figure(length) });
  const long = t('words.tooLong', { most: figure(longestText), over: figure(over), so: figure(length) });
  return (
    <Field
      label={t('words.label')}
      {...(over > 0
        ? { validationState: 'error', validationMessage: long }
        : problem === 'empty'
          ? { validationState: 'warning', validationMessage: t('problem.empty') }
          : { hint: good })}
    >
      <Textarea
        ref={field}
        className={useStyles().area}
        autoFocus
        resize="vertical"
        rows={4}
        value={text}
        placeholder={t('words.example')}
        onChange={(_, { value }) => change(value)}
      />
    </Field>
  );
}
