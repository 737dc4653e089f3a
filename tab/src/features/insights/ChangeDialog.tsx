import { ShareInsightDialog } from './share/ShareInsightDialog.tsx';

/** The dialog that shares, with an insight of one's own to change or to go on with. */
export function ChangeDialog({ id, close }: { id: string; close: () => void }) {
  return <ShareInsightDialog isOpen onClose={close} start={{ insightId: id }} />;
}
