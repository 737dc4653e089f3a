import { useEffect, useId } from 'react';
import { Link, Toast, ToastTitle, ToastTrigger, Toaster, useToastController } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../components/PageLink.tsx';
import type { Notice } from '../lib/notices.ts';

const OPEN_FOR_MS = 10_000;

/** One notice at a time: the last thing done is the one to take back. */
export function NoticeToaster({ notice }: { notice: Notice }) {
  const { t } = useTranslation('common');
  const toasterId = useId();
  const { dispatchToast, dismissAllToasts } = useToastController(toasterId);
  useEffect(() => {
    dismissAllToasts();
    const { undo, link } = notice;
    const action = (undo || link) && (
      <ToastTrigger>
        {undo ? <Link onClick={undo}>{t('undo')}</Link> : link && <PageLink href={link.href}>{link.text}</PageLink>}
      </ToastTrigger>
    );
    dispatchToast(
      <Toast>
        <ToastTitle action={action} media={null}>
          {notice.text}
        </ToastTitle>
      </Toast>,
      { timeout: OPEN_FOR_MS, pauseOnHover: true, pauseOnWindowBlur: true },
    );
  }, [notice, dispatchToast, dismissAllToasts, t]);
  return <Toaster toasterId={toasterId} position="bottom" />;
}
