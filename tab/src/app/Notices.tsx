import { lazy, Suspense, useEffect, useState } from 'react';
import { onNotice, type Notice } from '../lib/notices.ts';

const NoticeToaster = lazy(async () => ({ default: (await import('./NoticeToaster.tsx')).NoticeToaster }));

/** The toaster's code comes with the first notice. */
export function Notices() {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => onNotice(setNotice), []);
  return <Suspense>{notice && <NoticeToaster notice={notice} />}</Suspense>;
}
