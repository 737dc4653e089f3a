import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/polls.ts';
import { tell } from '../../../lib/notices.ts';
import { useResultAct } from './useResultAct.ts';

const LONGEST = 300;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS },
});

type Props = { results: PollResults; close: () => void };

export function ChangeForm({ results, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const before = results.change?.words ?? '';
  const [words, setWords] = useState(before);
  const [isEmpty, setEmpty] = useState(false);
  const act = useResultAct(results);
  const save = () => {
    const change = words.trim();
    if (!change) return setEmpty(true);
    act.mutate(
      { act: 'change', body: { change } },
      {
        onSuccess: () => {
          tell({ text: t(before ? 'change.changed' : 'change.said') });
          close();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      <Field
        label={t('change.label')}
        {...(isEmpty && { validationMessage: t('change.empty'), validationState: 'error' as const })}
        hint={t(before ? 'change.hintAgain' : 'change.hint', { count: results.asked ?? results.answered ?? 0 })}
      >
        <Textarea
          autoFocus={before !== ''}
          value={words}
          maxLength={LONGEST}
          rows={4}
          onChange={(_, { value }) => {
            setEmpty(false);
            setWords(value);
          }}
        />
      </Field>
      <div className={styles.acts}>
        <Button appearance={before ? 'secondary' : 'primary'} disabledFocusable={act.isPending} onClick={save}>
          {t(before ? 'change.save' : 'change.say')}
        </Button>
        {before && (
          <Button appearance="subtle" onClick={close}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
