import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PollResults, RoundVoice } from '../../../../../api/contracts/pollResults.ts';
import { tell } from '../../../lib/notices.ts';
import { useResultAct } from './useResultAct.ts';

const LONGEST = 200;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '600px' },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS },
});

type Props = { results: PollResults; mine: RoundVoice | undefined; close: () => void };

/** One thing to keep, one to change, with one's name. Both empty takes it back. */
export function VoiceForm({ results, mine, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [keep, setKeep] = useState(mine?.keep ?? '');
  const [change, setChange] = useState(mine?.change ?? '');
  const act = useResultAct(results);
  const isNothing = !keep.trim() && !change.trim();
  const save = () => {
    if (isNothing && !mine) return;
    const body = { keep: keep.trim(), change: change.trim() };
    act.mutate(
      { act: 'voice', body },
      {
        onSuccess: () => {
          tell({ text: t(isNothing ? 'round.takenBack' : 'round.signed') });
          close();
        },
      },
    );
  };
  return (
    <div className={styles.form}>
      <Field label={t('round.keepLabel')}>
        <Input value={keep} maxLength={LONGEST} onChange={(_, { value }) => setKeep(value)} />
      </Field>
      <Field label={t('round.changeLabel')} hint={t('round.hint')}>
        <Input value={change} maxLength={LONGEST} onChange={(_, { value }) => setChange(value)} />
      </Field>
      <div className={styles.acts}>
        <Button disabledFocusable={act.isPending} onClick={save}>
          {t(isNothing && mine ? 'round.takeBack' : 'round.sign')}
        </Button>
        {mine && (
          <Button appearance="subtle" onClick={close}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
