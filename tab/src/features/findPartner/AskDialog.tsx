import { useState } from 'react';
import { Dialog, DialogBody, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnerSuggestion } from '../../../../api/contracts/matching.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { AskFailed } from './AskFailed.tsx';
import { AskForm } from './AskForm.tsx';
import { askPartner } from './askPartner.ts';
import { dropDraft, keepDraft, keptDraft, type Draft } from './drafts.ts';
import { firstGoal, greeting } from './greeting.ts';

const useStyles = makeStyles({
  surface: {
    maxWidth: '560px',
    padding: tokens.spacingHorizontalXXL,
    [narrow]: { width: 'calc(100% - 16px)', margin: '8px auto', padding: tokens.spacingHorizontalL },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Props = {
  suggestion: PartnerSuggestion;
  me: PersonCard;
  close: () => void;
  onAsked: (partnership: PartnershipView) => void;
};

/** One job: read what goes out, change it, send it. What is typed survives a failure and a closed dialog. */
export function AskDialog({ suggestion, me, close, onAsked }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('findPartner');
  const { person } = suggestion;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(
    () =>
      keptDraft(person.id) ?? { greeting: greeting(t, suggestion), goal: suggestion.goal || firstGoal(t, suggestion) },
  );
  const ask = useMutation({
    mutationFn: () => askPartner({ personId: person.id, ...draft }),
    onSuccess: (partnership) => {
      dropDraft(person.id);
      void queries.invalidateQueries({ queryKey: ['partnerships'] });
      onAsked(partnership);
    },
  });
  const change = (next: Draft) => {
    keepDraft(person.id, next);
    setDraft(next);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          {ask.isError ? (
            <AskFailed
              error={ask.error}
              person={person}
              me={me}
              isSending={ask.isPending}
              again={() => ask.mutate()}
              edit={() => ask.reset()}
              close={close}
            />
          ) : (
            <>
              <DialogTitle>{t('ask', { name: person.givenName })}</DialogTitle>
              <AskForm
                suggestion={suggestion}
                me={me}
                draft={draft}
                isSending={ask.isPending}
                isWaiting={ask.isPaused}
                onChange={change}
                onSend={() => ask.mutate()}
                onCancel={close}
              />
            </>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
