import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { errorSentence } from '../lib/errorSentence.ts';
import { tell } from '../lib/notices.ts';
import { useWriteLine } from '../lib/usePairFeedback.ts';
import { DialogProblem, DialogPromise, OneJobDialog } from './OneJobDialog.tsx';

type Props = { partnershipId: string; person: PersonCard; close: () => void };

/** What did they do that helped? Sent with the writer's name, or kept. What is typed survives a failure. */
export function LineDialog({ partnershipId, person, close }: Props) {
  const { t } = useTranslation('pairs');
  const name = person.givenName;
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [onceKey] = useState(() => crypto.randomUUID());
  const write = useWriteLine(partnershipId);
  const finish = (isSent: boolean) => {
    if (text.trim() === '') return setMissing(true);
    write.mutate(
      { toPersonId: person.id, text: text.trim(), isSent, onceKey },
      {
        onSuccess: () => {
          tell({ text: t(isSent ? 'line.sent' : 'line.kept', { name }) });
          close();
        },
      },
    );
  };
  return (
    <OneJobDialog
      title={t('line.title', { name })}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={write.isPending} onClick={() => finish(true)}>
            {t('line.send')}
          </Button>
          <Button disabledFocusable={write.isPending} onClick={() => finish(false)}>
            {t('line.keep')}
          </Button>
        </>
      }
    >
      <Field
        label={t('line.label')}
        {...(isMissing && { validationState: 'warning', validationMessage: t('line.needed') })}
      >
        <Textarea
          autoFocus
          value={text}
          maxLength={300}
          placeholder={t('line.example')}
          onChange={(_, { value }) => {
            setText(value);
            setMissing(false);
          }}
        />
      </Field>
      {write.error && <DialogProblem text={errorSentence(write.error)} />}
      <DialogPromise>{t('line.promise', { name })}</DialogPromise>
    </OneJobDialog>
  );
}
