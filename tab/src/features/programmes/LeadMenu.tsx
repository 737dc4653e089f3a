import { MenuItem } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DuplicateProgrammeInput, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { MoreMenu } from '../../components/MoreMenu.tsx';
import { api } from '../../lib/apiClient.ts';
import { errorSentence } from '../../lib/errorSentence.ts';
import { tell } from '../../lib/notices.ts';
import { useMe } from '../../lib/useMe.ts';
import { newDates } from './draft.ts';
import { put, useProgrammeAct } from './useProgrammeAct.ts';
import type { T } from './words.ts';

/** What who leads seldom does: change, copy, put away. */
export function LeadMenu({ programme }: { programme: ProgrammeView }) {
  const { id, name, state } = programme;
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const { timeZone } = useMe();
  const queries = useQueryClient();
  const act = useProgrammeAct(id);
  const duplicate = useMutation({
    mutationFn: () => api.post<ProgrammeView>(`/api/programmes/${id}/duplicate`, copyOf(t, name, timeZone)),
    onSuccess: (copy) => {
      put(queries, copy);
      tell({ text: t('said.copied') });
      go(`/programmes/${copy.id}/edit?step=1`);
    },
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const archive = () =>
    act.mutate({ act: 'archive' }, { onSuccess: () => tell({ text: t('said.archived', { name }) }) });
  return (
    <MoreMenu label={t('moreOf', { name })}>
      {state !== 'archived' && (
        <MenuItem onClick={() => go(`/programmes/${id}/edit?step=1`)}>{t('lead.edit')}</MenuItem>
      )}
      <MenuItem onClick={() => duplicate.mutate()}>{t('lead.duplicate')}</MenuItem>
      {state !== 'archived' && <MenuItem onClick={archive}>{t('lead.archive')}</MenuItem>}
    </MoreMenu>
  );
}

/** The same again with dates of its own; a long name gives way to the words that tell the two apart. */
const copyOf = (t: T, name: string, timeZone: string): DuplicateProgrammeInput => ({
  name: t('lead.copyName', { name: name.slice(0, 44) || t('why.noName') }),
  ...newDates(timeZone, new Date()),
  endsOn: null,
});
