import { useState } from 'react';
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HelpView } from '../../../api/contracts/feedback.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { errorSentence } from '../lib/errorSentence.ts';
import { listOf } from '../lib/format.ts';
import { helpChoices } from '../lib/helpChoices.ts';
import { useAskHelp } from '../lib/useHelp.ts';
import { Face } from './Face.tsx';
import { DialogProblem, DialogPromise, OneJobDialog } from './OneJobDialog.tsx';

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
  role: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  radio: { alignItems: 'center', '& label': { minWidth: 0, overflowWrap: 'anywhere' } },
});

type Props = {
  partnershipId: string;
  partners: readonly PersonCard[];
  view: HelpView;
  close: () => void;
  told: (person: PersonCard) => void;
};

/** Who should know, and who they are; words if one likes. Nothing is sent before the button says to whom. */
export function HelpForm({ partnershipId, partners, view, close, told }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('pairs');
  const choices = helpChoices(view);
  const [chosen, choose] = useState(choices[0]);
  const [words, setWords] = useState('');
  const ask = useAskHelp(partnershipId);
  if (!chosen) return null;
  const nobody = listOf([...partners.map(({ givenName }) => givenName), t('help.manager')]);
  const send = () =>
    ask.mutate({ to: chosen.to, words }, { onSuccess: ({ asked }) => told(asked?.to ?? chosen.person) });
  return (
    <OneJobDialog
      title={t('help.title')}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={ask.isPending} onClick={send}>
            {t('help.ask', { name: chosen.person.givenName })}
          </Button>
          <Button onClick={close}>{t('help.notNow')}</Button>
        </>
      }
    >
      <RadioGroup
        aria-label={t('help.title')}
        value={chosen.to}
        onChange={(_, { value }) => choose(choices.find(({ to }) => to === value) ?? chosen)}
      >
        {choices.map(({ to, person }) => (
          <Radio
            key={to}
            value={to}
            className={styles.radio}
            label={
              <span className={styles.who}>
                <Face person={person} size={36} />
                <span>
                  <span className={styles.name}>{person.name}</span>
                  <span className={styles.role}>{t(`help.${to}`, { programme: view.programmeName })}</span>
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <Field label={t('help.words')}>
        <Textarea
          value={words}
          maxLength={300}
          placeholder={t('help.wordsExample')}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      {ask.error && <DialogProblem text={errorSentence(ask.error)} />}
      <DialogPromise>{t('help.promise', { nobody })}</DialogPromise>
    </OneJobDialog>
  );
}
