import { useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { usePartnershipStep } from '../../lib/usePartnershipStep.ts';

const useStyles = makeStyles({
  form: {
    width: '100%',
    maxWidth: '600px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  field: { width: '100%' },
});

/** A line to the one who asked, freely: only with it do they know that there was an answer. */
export function AddLine({ partnership }: { partnership: PartnershipView }) {
  const styles = useStyles();
  const { t } = useTranslation('partnerships');
  const [line, setLine] = useState('');
  const step = usePartnershipStep(partnership);
  if (step.isSuccess) return <p role="status">{t('line.sent')}</p>;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (line.trim()) step.mutate({ step: 'decline', line });
      }}
    >
      <Field
        className={styles.field}
        label={t('line.label', { name: partnership.person.givenName })}
        hint={t('line.hint', { name: partnership.person.givenName })}
      >
        <Textarea
          value={line}
          maxLength={300}
          placeholder={t('line.example')}
          onChange={(_, { value }) => setLine(value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={step.isPending}>
        {t('line.send')}
      </Button>
    </form>
  );
}
