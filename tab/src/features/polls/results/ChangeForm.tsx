import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults } from '../../../../../api/contracts/pollResults.ts';
import { tell } from '../../../lib/notices.ts';
import { useResultAct } from './useResultAct.ts';

const LONGEST = 300;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** `keepOpen`: what is being written here stays, whatever another lead writes meanwhile. */
type Props = { results: PollResults; close: () => void; keepOpen: () => void };

export function ChangeForm({ results, close, keepOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [before] = useState(results.change?.words ?? '');
  const meanwhile = results.change && results.change.words !== before ? results.change.words : null;
  const isTold = results.door === 'bot' && results.outcome !== 'lost' && !results.change;
  const [words, setWords] = useState(before);
  const [isEmpty, setEmpty] = useState(false);
  const act = useResultAct(results);
  const save = () => {
    const change = words.trim();
    if (!change) return setEmpty(true);
    act.mutate(
      { act: 'change', body: { change, version: results.version } },
      {
        onSuccess: () => {
          tell({ text: t(saidKey(isTold, before)) });
          close();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      {meanwhile !== null && <p>{t('change.meanwhile', { text: meanwhile })}</p>}
      <Field
        label={t('change.label')}
        {...(isEmpty && { validationMessage: t('change.empty'), validationState: 'error' as const })}
        hint={t(hintKey(results), { count: results.asked ?? results.answered ?? 0 })}
      >
        <Textarea
          autoFocus={before !== ''}
          value={words}
          maxLength={LONGEST}
          rows={4}
          onChange={(_, { value }) => {
            setEmpty(false);
            keepOpen();
            setWords(value);
          }}
        />
      </Field>
      <div className={styles.acts}>
        <Button appearance={before ? 'secondary' : 'primary'} disabledFocusable={act.isPending} onClick={save}>
          {t(before ? 'change.save' : isTold ? 'change.say' : 'change.sayHere')}
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

/** Who is written to when it is saved: everybody asked, once, and nobody where the poll stood in a channel. */
function hintKey({ change, door, outcome, wereTold }: PollResults) {
  if (change) return 'change.hintAgain';
  if (door === 'channel' || outcome === 'lost') return 'change.hintNobody';
  return wereTold ? 'change.hintTold' : 'change.hint';
}

function saidKey(isTold: boolean, before: string) {
  if (before) return 'change.changed';
  return isTold ? 'change.said' : 'change.saidHere';
}
