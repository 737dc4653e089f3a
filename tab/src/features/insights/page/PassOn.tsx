import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useInsightAct } from '../useInsightAct.ts';

/** The neutral contact decides, and does not learn whose it is. */
export function PassOn({ id }: { id: string }) {
  const { t } = useTranslation('insights');
  const act = useInsightAct(id);
  const answer = (isPassedOn: boolean) =>
    act.mutate({ act: 'passOn', isPassedOn }, { onError: (error) => tell({ text: errorSentence(error) }) });
  return (
    <>
      <Button appearance="primary" disabledFocusable={act.isPending} onClick={() => answer(true)}>
        {t('notice.passOn')}
      </Button>
      <Button disabledFocusable={act.isPending} onClick={() => answer(false)}>
        {t('notice.dontPassOn')}
      </Button>
    </>
  );
}
