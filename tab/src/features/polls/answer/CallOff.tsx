import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MenuItem,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { MoreMenu } from '../../../components/MoreMenu.tsx';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { listKey, pollKey } from '../usePolls.ts';

/** Calling a poll off destroys what people said and cannot be undone: the one thing that is asked about first. */
export function CallOff({ poll }: { poll: PollView }) {
  const { t } = useTranslation('polls');
  const [isOpen, setOpen] = useState(false);
  const queries = useQueryClient();
  const calling = useMutation({
    mutationFn: () => api.post<PollView>(`/api/polls/${poll.id}/cancel`),
    onSuccess: (answer) => {
      setOpen(false);
      queries.setQueryData(pollKey(poll.id), answer);
      void queries.invalidateQueries({ queryKey: listKey(poll.programmeId) });
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  return (
    <>
      <MoreMenu label={t('callOff.more')}>
        <MenuItem onClick={() => setOpen(true)}>{t('callOff.act')}</MenuItem>
      </MoreMenu>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('callOff.title')}</DialogTitle>
            <DialogContent>{t('callOff.text')}</DialogContent>
            <DialogActions>
              <Button appearance="primary" disabledFocusable={calling.isPending} onClick={() => calling.mutate()}>
                {t('callOff.act')}
              </Button>
              <Button onClick={() => setOpen(false)}>{t('callOff.keep')}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
