import { useState } from 'react';
import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { HelpView } from '../../../api/contracts/feedback.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { errorSentence } from '../lib/errorSentence.ts';
import { dayAndMonth } from '../lib/format.ts';
import { useHelp, useWithdrawHelp } from '../lib/useHelp.ts';
import { useMe } from '../lib/useMe.ts';
import { HelpForm } from './HelpForm.tsx';
import { DialogProblem, OneJobDialog } from './OneJobDialog.tsx';

type Props = { partnershipId: string; partners: readonly PersonCard[]; close: () => void };

/** "I need help with this partnership": told to one person, whom the reader chooses. */
export function HelpDialog({ partnershipId, partners, close }: Props) {
  const { t } = useTranslation('pairs');
  const { timeZone } = useMe();
  const help = useHelp(partnershipId);
  const withdraw = useWithdrawHelp(partnershipId);
  const [told, setTold] = useState<PersonCard | null>(null);
  const view = help.data;
  const done = <Button onClick={close}>{t('help.close')}</Button>;
  if (told) {
    return (
      <OneJobDialog title={t('help.sent', { name: told.givenName })} close={close} actions={done}>
        <p role="status">{t('help.sentText')}</p>
      </OneJobDialog>
    );
  }
  if (view?.asked) {
    const { to, at, isReached } = view.asked;
    const takeBack = (
      <>
        {done}
        <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('help.takeBack')}
        </Button>
      </>
    );
    const values = { name: to.name, first: to.givenName, day: dayAndMonth(at, timeZone) };
    return (
      <OneJobDialog title={t('help.act')} close={close} actions={takeBack}>
        <p>{t(isReached ? 'help.asked' : 'help.unreached', values)}</p>
        {withdraw.error && <DialogProblem text={errorSentence(withdraw.error)} />}
      </OneJobDialog>
    );
  }
  if (view && (view.contact || view.lead)) {
    return <HelpForm partnershipId={partnershipId} partners={partners} view={view} close={close} told={setTold} />;
  }
  if (view) return <NobodyNamed view={view} close={close} />;
  return (
    <OneJobDialog title={t('help.title')} close={close} actions={done}>
      {help.error ? (
        <DialogProblem text={errorSentence(help.error)} />
      ) : (
        <Skeleton aria-label={t('help.title')}>
          <SkeletonItem size={48} />
        </Skeleton>
      )}
    </OneJobDialog>
  );
}

function NobodyNamed({ view: { programmeName }, close }: { view: HelpView; close: () => void }) {
  const { t } = useTranslation('pairs');
  return (
    <OneJobDialog title={t('help.nobody')} close={close} actions={<Button onClick={close}>{t('help.close')}</Button>}>
      <p>{programmeName ? t('help.nobodyOf', { programme: programmeName }) : t('help.nobodyAlone')}</p>
      <p>{t('help.instead')}</p>
    </OneJobDialog>
  );
}
