import { useState } from 'react';
import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { useInsightAct } from '../useInsightAct.ts';

/** Longer is an experience of one's own: that is shared. */
const MOST = 1_000;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '600px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    [narrow]: { '& button': { minHeight: '44px', width: '100%', maxWidth: 'none' } },
  },
  promise: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

const fresh = () => ({ text: '', onceKey: crypto.randomUUID() });

/** A line or two. What is typed stays where sending fails, and is there once however often it is sent. */
export function CommentComposer({ id }: { id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('insights');
  const [{ text, onceKey }, setDraft] = useState(fresh);
  const [isMissing, setMissing] = useState(false);
  const act = useInsightAct(id);
  const add = () => {
    if (text.trim() === '') return setMissing(true);
    act.mutate(
      { act: 'comment', input: { text: text.trim(), isExperience: false, onceKey } },
      { onSuccess: () => setDraft(fresh()) },
    );
  };
  const problem = isMissing ? t('comments.needed') : act.error && errorSentence(act.error);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={t('comments.label')}
        {...(problem && { validationState: 'warning' as const, validationMessage: problem })}
      >
        <Textarea
          value={text}
          maxLength={MOST}
          placeholder={t('comments.placeholder')}
          onChange={(_, { value }) => {
            setDraft({ text: value, onceKey });
            setMissing(false);
          }}
        />
      </Field>
      <div className={styles.foot}>
        <p className={styles.promise}>{t('comments.promise')}</p>
        <Button type="submit" disabledFocusable={act.isPending}>
          {t('comments.add')}
        </Button>
      </div>
    </form>
  );
}
