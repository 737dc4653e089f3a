import { useEffect, useId } from 'react';
import { Link, Toast, ToastTitle, ToastTrigger, Toaster, useToastController } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { UndoOffer } from '../lib/undo.ts';

const OPEN_FOR_MS = 10_000;

export function UndoToaster({ offer }: { offer: UndoOffer }) {
  const { t } = useTranslation('common');
  const toasterId = useId();
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  useEffect(() => {
    dismissAllToasts();
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <ToastTrigger>
              <Link onClick={offer.undo}>{t('undo')}</Link>
            </ToastTrigger>
          }
        >
          {offer.text}
        </ToastTitle>
      </Toast>,
      { timeout: OPEN_FOR_MS, pauseOnHover: true, intent: 'success' },
    );
  }, [offer, dispatchToast, dismissAllToasts, t]);
  return <Toaster toasterId={toasterId} position="bottom" />;
}
