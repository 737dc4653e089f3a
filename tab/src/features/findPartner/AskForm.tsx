import { Button, Field, Input, Textarea, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Pair } from '../../components/Pair.tsx';
import { narrow, useNarrow } from '../../lib/useNarrow.ts';
import type { Draft } from './drafts.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    [narrow]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  promise: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexDirection: 'column-reverse' },
  },
  action: { [narrow]: { minHeight: '44px', maxWidth: 'none' } },
});

type Props = {
  suggestion: PartnerSuggestion;
  me: PersonCard;
  draft: Draft;
  isSending: boolean;
  /** Offline: it goes out by itself later. */
  isWaiting: boolean;
  onChange: (draft: Draft) => void;
  onSend: () => void;
  onCancel: () => void;
};

export function AskForm({ suggestion, me, draft, isSending, isWaiting, onChange, onSend, onCancel }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const isNarrow = useNarrow();
  const { person, comes, gives, goal } = suggestion;
  const name = person.givenName;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <div className={styles.intro}>
        <Pair person={person} me={me} shape="row" state="dotted" comes={comes !== null} gives={gives !== null} />
        <span>{t('dialog.intro', { name })}</span>
      </div>
      <Field label={t('dialog.greeting')}>
        <Textarea
          value={draft.greeting}
          maxLength={500}
          rows={isNarrow ? 6 : 4}
          onChange={(_, { value }) => onChange({ ...draft, greeting: value })}
        />
      </Field>
      <Field label={t('dialog.goal')} hint={t(goal ? 'dialog.goalFromProfile' : 'dialog.goalForBoth')}>
        <Input value={draft.goal} maxLength={200} onChange={(_, { value }) => onChange({ ...draft, goal: value })} />
      </Field>
      <p className={styles.promise} aria-live="polite">
        {t(isWaiting ? 'dialog.waiting' : 'dialog.promise', { name })}
      </p>
      <div className={styles.actions}>
        <Button className={styles.action} appearance={isNarrow ? 'subtle' : 'secondary'} onClick={onCancel}>
          {t('dialog.notYet')}
        </Button>
        <Button
          className={styles.action}
          type="submit"
          appearance="primary"
          icon={<SendRegular />}
          disabledFocusable={isSending}
        >
          {t('dialog.send', { name })}
        </Button>
      </div>
    </form>
  );
}
