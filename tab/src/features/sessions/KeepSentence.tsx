import { useState } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../../api/contracts/sessions.ts';
import { Block } from './Block.tsx';
import { useSessionAct } from './useSessionAct.ts';

type Props = { session: SessionView; isPrimary: boolean; kept: (session: SessionView) => void; isTapped: boolean };

/** The last step of a meeting: one sentence for all who were there, or none. What is typed survives a failure. */
export function KeepSentence({ session, isPrimary, kept, isTapped }: Props) {
  const { t } = useTranslation('sessions');
  const [sentence, setSentence] = useState('');
  const act = useSessionAct(session);
  const finish = () => act.mutate({ path: 'finish' }, { onSuccess: (next) => kept(next) });
  const keep = () => act.mutate({ path: 'keep', body: { sentence } }, { onSuccess: (next) => kept(next) });
  const hasWords = sentence.trim() !== '';
  return (
    <Block
      title={t('outcome.keepTitle')}
      actions={
        <>
          <Button
            appearance={isPrimary ? 'primary' : 'secondary'}
            disabledFocusable={act.isPending}
            onClick={hasWords ? keep : finish}
          >
            {hasWords ? t(session.others.length > 0 ? 'outcome.keepMany' : 'outcome.keep') : t('outcome.done')}
          </Button>
          {hasWords && (
            <Button appearance="subtle" disabledFocusable={act.isPending} onClick={finish}>
              {t('outcome.without')}
            </Button>
          )}
        </>
      }
    >
      <Field label={t('outcome.keepLabel')}>
        <Textarea
          // It has come as the answer to a tap; whoever opens the page begins at its title.
          autoFocus={isTapped}
          value={sentence}
          maxLength={300}
          placeholder={t('outcome.keepExample')}
          onChange={(_, { value }) => setSentence(value)}
        />
      </Field>
    </Block>
  );
}
