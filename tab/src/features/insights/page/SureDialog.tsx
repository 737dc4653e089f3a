import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
import { DialogProblem, OneJobDialog } from '../../../components/OneJobDialog.tsx';
import { errorSentence } from '../../../lib/errorSentence.ts';
import { tell } from '../../../lib/notices.ts';
import { useInsightAct } from '../useInsightAct.ts';

type Props = { insight: InsightView; what: 'withdraw' | 'claim'; close: () => void };

/** The two acts that nothing takes back: they say so before. */
export function SureDialog({ insight, what, close }: Props) {
  const { t } = useTranslation('insights');
  const act = useInsightAct(insight.id);
  const finish = () =>
    act.mutate(
      { act: what },
      {
        onSuccess: () => {
          if (what === 'claim') tell({ text: t('claim.said') });
          close();
        },
      },
    );
  return (
    <OneJobDialog
      title={t(`${what}.title`)}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={act.isPending} onClick={finish}>
            {t(`act.${what}`)}
          </Button>
          <Button onClick={close}>{t('act.leave')}</Button>
        </>
      }
    >
      <p>{t(`${what}.text`)}</p>
      {act.error && <DialogProblem text={errorSentence(act.error)} />}
    </OneJobDialog>
  );
}
