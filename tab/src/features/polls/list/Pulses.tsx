import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  shippedTemplate,
  type PollList,
  type SetPulseInput,
  type ShippedTemplate,
} from '../../../../../api/contracts/polls.ts';
import { AsideBlock } from '../../../components/AsideBlock.tsx';
import { api } from '../../../lib/apiClient.ts';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { listKey } from '../usePolls.ts';
import { PulseSentence } from './PulseSentence.tsx';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

/** Polls that ask themselves, as sentences whose pace can be chosen. */
export function Pulses({ list }: { list: PollList }) {
  const styles = useStyles();
  const { t } = useTranslation('polls');
  const queries = useQueryClient();
  const key = listKey(list.programmeId);
  const setting = useMutation({
    scope: { id: `pulses ${list.programmeId}` },
    mutationFn: (body: SetPulseInput) => api.put<PollList>(`/api/programmes/${list.programmeId}/pulses`, body),
    onMutate: () => queries.cancelQueries({ queryKey: key }),
    onSuccess: (answer) => queries.setQueryData(key, answer),
    onError: (error) => tell({ text: errorSentence(error) }),
  });
  const set = (template: ShippedTemplate, everyWeeks: SetPulseInput['everyWeeks']) =>
    setting.mutate({ template, everyWeeks });
  return (
    <AsideBlock title={t('pulse.title')}>
      <ul className={styles.list}>
        {shippedTemplate.options.map((template) => (
          <PulseSentence
            key={template}
            template={template}
            pulse={list.pulses.find((one) => one.template === template)}
            set={(everyWeeks) => set(template, everyWeeks)}
          />
        ))}
      </ul>
    </AsideBlock>
  );
}
