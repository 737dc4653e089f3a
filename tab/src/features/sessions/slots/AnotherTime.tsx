import { useState } from 'react';
import { Button, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/useMe.ts';
import { useLinkStyle } from '../useLinkStyle.ts';
import { wallTimeToInstant } from '../../../lib/wallTime.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
});

type Props = { isBusy: boolean; book: (startsAt: string) => void };

/** Any other moment, on the reader's own clock: two people may know better than working hours do. */
export function AnotherTime({ isBusy, book }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const [typed, setTyped] = useState<string | null>(null);
  const link = useLinkStyle();
  if (typed === null)
    return (
      <Link className={link} onClick={() => setTyped('')}>
        {t('slots.another')}
      </Link>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed) book(wallTimeToInstant(typed, timeZone).toISOString());
      }}
    >
      <Field label={t('slots.anotherLabel')}>
        <Input autoFocus required type="datetime-local" value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button type="submit" disabledFocusable={isBusy || !typed}>
        {t('slots.propose')}
      </Button>
      <Button appearance="subtle" onClick={() => setTyped(null)}>
        {t('act.cancel')}
      </Button>
    </form>
  );
}
