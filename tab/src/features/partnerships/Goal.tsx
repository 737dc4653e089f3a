import { useState } from 'react';
import { Button, Field, Link, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { put } from './usePartnershipStep.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** What the two want to reach; either may change it, in place. What is typed survives a failure. */
export function Goal({ partnership }: { partnership: PartnershipView }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (goal: string) => api.put<PartnershipView>(`/api/partnerships/${partnership.id}/goal`, { goal }),
    onSuccess: (answer) => {
      put(queries, answer);
      setDraft(null);
    },
  });
  if (draft === null) {
    const edit = (
      <Link onClick={() => setDraft(partnership.goal)} aria-label={t('goal.editLabel')}>
        {t('goal.edit')}
      </Link>
    );
    return (
      <AsideBlock title={t('goal.title')} act={edit}>
        <p>{partnership.goal || t('goal.none')}</p>
      </AsideBlock>
    );
  }
  return (
    <AsideBlock title={t('goal.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        <Field
          label={t('goal.label')}
          hint={t('goal.hint')}
          {...(save.error && { validationMessage: errorSentence(save.error) })}
        >
          <Textarea autoFocus value={draft} maxLength={200} onChange={(_, { value }) => setDraft(value)} />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" disabledFocusable={save.isPending}>
            {t('goal.save')}
          </Button>
          <Button appearance="subtle" onClick={() => setDraft(null)}>
            {t('goal.cancel')}
          </Button>
        </div>
      </form>
    </AsideBlock>
  );
}
