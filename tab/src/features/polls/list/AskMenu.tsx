import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shippedTemplate, type CreatePollInput, type PollView } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { narrow } from '../../../lib/useNarrow.ts';
import { listKey, pollKey } from '../usePolls.ts';

const useStyles = makeStyles({
  ask: { minHeight: '40px', [narrow]: { minHeight: '44px', width: '100%', maxWidth: 'none' } },
});

type Props = { programmeId: string; isPrimary: boolean };

/** A draft, with a lead's own questions or a template's. Nothing is sent by it. */
export function AskMenu({ programmeId, isPrimary }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const [, go] = useLocation();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: (template: CreatePollInput['template']) =>
      api.post<PollView>(`/api/programmes/${programmeId}/polls`, { template }),
    onSuccess: (poll) => {
      queries.setQueryData(pollKey(poll.id), poll);
      void queries.invalidateQueries({ queryKey: listKey(programmeId) });
      go(`/polls/${poll.id}/write`);
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.ask}
          appearance={isPrimary ? 'primary' : 'secondary'}
          icon={<AddRegular />}
          disabledFocusable={making.isPending}
        >
          {t('list.ask')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => making.mutate(null)}>{t('list.own')}</MenuItem>
          {shippedTemplate.options.map((template) => (
            <MenuItem key={template} onClick={() => making.mutate(template)}>
              {t(`template.${template}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
