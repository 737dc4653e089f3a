import { useState } from 'react';
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DemoPerson } from '../../../../api/contracts/settings.ts';
import { signInAs } from '../../lib/localIdentity.ts';
import { PersonButton } from './PersonButton.tsx';

const useStyles = makeStyles({
  grid: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** Choosing a face signs in as that person, and the page starts again as theirs. */
export function PeopleGrid({ people }: { people: readonly DemoPerson[] }) {
  const styles = useStyles();
  const { t } = useTranslation('signIn');
  const [chosen, setChosen] = useState<string | null>(null);
  const signIn = useMutation({
    mutationFn: signInAs,
    onMutate: ({ id }) => setChosen(id),
    onSuccess: () => location.reload(),
    onError: () => setChosen(null),
  });
  return (
    <>
      {signIn.isError && (
        <MessageBar intent="error">
          <MessageBarBody>{t('local.failed')}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.grid} aria-label={t('local.people')}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonButton person={person} choose={signIn.mutate} isChosen={chosen === person.id} />
          </li>
        ))}
      </ul>
    </>
  );
}
