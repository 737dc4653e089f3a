import { useState } from 'react';
import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import type { FlagInput } from '../../../../../api/contracts/insightUses.ts';
import { DialogProblem, DialogPromise, OneJobDialog } from '../../../components/OneJobDialog.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useInsightAct } from '../useInsightAct.ts';
import { flagPromise } from './flagPromise.ts';

const reasons = ['outdated', 'wrong', 'unkind', 'private'] as const satisfies readonly FlagInput['reason'][];

type Props = { insight: InsightView; close: () => void };

/** What is wrong with it, for its owner to read, without the reader's name. */
export function FlagDialog({ insight, close }: Props) {
  const { t } = useTranslation('insights');
  const [reason, setReason] = useState<FlagInput['reason'] | null>(null);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useInsightAct(insight.id);
  const finish = () => {
    if (!reason) return setMissing(true);
    act.mutate(
      { act: 'flag', input: { reason, words: words.trim() } },
      {
        onSuccess: () => {
          tell({ text: t('flag.said') });
          close();
        },
      },
    );
  };
  return (
    <OneJobDialog
      title={t('flag.title')}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={act.isPending} onClick={finish}>
            {t('flag.send')}
          </Button>
          <Button onClick={close}>{t('outcome.notNow')}</Button>
        </>
      }
    >
      <RadioGroup
        aria-label={t('flag.title')}
        value={reason ?? ''}
        onChange={(_, { value }) => {
          setReason(value as FlagInput['reason']);
          setMissing(false);
        }}
      >
        {reasons.map((one) => (
          <Radio key={one} value={one} label={t(`flag.${one}`)} />
        ))}
      </RadioGroup>
      <Field label={t('flag.words')}>
        <Textarea value={words} maxLength={300} onChange={(_, { value }) => setWords(value)} />
      </Field>
      {isMissing && <DialogProblem text={t('flag.needed')} />}
      {act.error && <DialogProblem text={errorSentence(act.error)} />}
      <DialogPromise>{t(`flag.promise.${flagPromise(insight)}`)}</DialogPromise>
    </OneJobDialog>
  );
}
