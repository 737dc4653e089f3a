import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../api/contracts/people.ts';
import type { BlockList } from '../../../api/contracts/blocks.ts';
import { api } from './apiClient.ts';
import { errorSentence } from './errorSentence.ts';
import { tell } from './notices.ts';
import { offerUndo } from './undo.ts';

export const blocksKey = ['blocks'] as const;

type Change = { person: PersonCard; isBlocked: boolean };

/** With whom I am not to be matched: private, told to nobody, and taken back as easily as it is said. */
export function useBlocks() {
  const { t } = useTranslation('common');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ person, isBlocked }: Change) => {
      const address = `/api/me/blocks/${person.id}`;
      return isBlocked ? api.put<BlockList>(address, {}) : api.delete<BlockList>(address);
    },
    onSuccess: (list) => {
      queries.setQueryData(blocksKey, list);
      // Searches leave the person out from now on, and what was open between the two has closed.
      for (const key of ['partners', 'partnerships', 'partnership'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const set = async (person: PersonCard, isBlocked: boolean) => {
    // The person leaves the page with the answer, so a callback of the page would not be heard any more.
    const isDone = await change.mutateAsync({ person, isBlocked }).then(
      () => true,
      () => false,
    );
    const text = t(isBlocked ? 'block.said' : 'block.takenBack', { first: person.givenName });
    if (isDone) offerUndo({ text, undo: () => change.mutate({ person, isBlocked: !isBlocked }) });
  };
  return {
    block: (person: PersonCard) => void set(person, true),
    takeBack: (person: PersonCard) => void set(person, false),
    isBusy: change.isPending,
  };
}
