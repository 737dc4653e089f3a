import { lazy, Suspense } from 'react';
import { loadWords } from '../../../lib/i18n.ts';

/** What it begins with: words, the session they come from, or an insight of one's own to change or to go on with. */
export type ShareStart = {
  text?: string | undefined;
  sessionId?: string | undefined;
  insightId?: string | undefined;
};
type Props = { isOpen: boolean; onClose: () => void; start?: ShareStart };

const load = async () => {
  const [{ ShareDialog }] = await Promise.all([
    import('./ShareDialog.tsx'),
    loadWords('insightShare'),
    loadWords('insightWords'),
    loadWords('skills'),
  ]);
  return { default: ShareDialog };
};
const ShareDialog = lazy(load);

/** Called as soon as sharing is likely. */
export const warmUpSharing = (): void => void load().catch(() => undefined);

/** "Share what you learned". Comes with its words when it is opened; where it stands needs nothing else. */
export function ShareInsightDialog({ isOpen, onClose, start = {} }: Props) {
  return <Suspense>{isOpen && <ShareDialog close={onClose} start={start} />}</Suspense>;
}
