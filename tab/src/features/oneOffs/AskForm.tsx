import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { useAskOneOff } from './useAskOneOff.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  promise: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  acts: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    '& button': { minHeight: '36px' },
    [narrow]: { flexDirection: 'column', '& button': { minHeight: '44px', maxWidth: 'none' } },
  },
});

type Props = { person: PersonCard; skill: { skillId: string; skillName: string }; close: () => void };

/** One line, if one likes; what is typed stays where sending fails. */
export function AskForm({ person, skill, close }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('oneOffs');
  const [greeting, setGreeting] = useState('');
  const ask = useAskOneOff();
  const name = person.givenName;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ personId: person.id, skillId: skill.skillId, greeting: greeting.trim() });
      }}
    >
      <Field label={t('line', { name })}>
        <Textarea
          autoFocus
          value={greeting}
          maxLength={500}
          placeholder={t('lineExample', { skill: skill.skillName })}
          onChange={(_, { value }) => setGreeting(value)}
        />
      </Field>
      <p className={styles.promise}>{t(ask.isPaused ? 'waiting' : 'promise', { name })}</p>
      {ask.error && (
        <p className={styles.promise} role="alert">
          {errorSentence(ask.error)}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" icon={<SendRegular />} disabledFocusable={ask.isPending}>
          {t('send', { name })}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t('notYet')}
        </Button>
      </div>
    </form>
  );
}
