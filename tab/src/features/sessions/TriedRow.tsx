import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ActionItem, ActionState } from '../../../../api/contracts/sessions.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { offerUndo } from '../../lib/undo.ts';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  task: { color: tokens.colorNeutralForeground1, overflowWrap: 'break-word' },
  acts: { display: 'flex', gap: tokens.spacingHorizontalS, [narrow]: { '& button': { minHeight: '44px' } } },
});

type Props = { action: ActionItem; partnershipId: string };

/** One thing to try: done, or not yet; a no has no consequence but that it stays. */
export function TriedRow({ action: { id, text: task }, partnershipId }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [stays, setStays] = useState(false);
  const act = usePlanAct(partnershipId);
  const answer = (state: ActionState) => act.mutateAsync({ path: `actions/${id}`, body: { state } });
  const close = async (state: 'done' | 'dropped') => {
    // The row leaves with the answer, so its own callbacks would not be heard any more.
    const isDone = await answer(state).then(
      () => true,
      () => false,
    );
    if (isDone) offerUndo({ text: t(`tried.noted.${state}`), undo: () => void answer('open').catch(() => undefined) });
  };
  const button = (what: 'didIt' | 'notYet' | 'drop', onClick: () => void) => (
    <Button
      size="small"
      aria-label={t('tried.label', { act: t(`tried.${what}`), task })}
      disabledFocusable={act.isPending}
      onClick={onClick}
    >
      {t(`tried.${what}`)}
    </Button>
  );
  return (
    <div className={styles.row}>
      <span className={styles.task}>{task}</span>
      <span className={styles.acts}>
        {button('didIt', () => void close('done'))}
        {stays
          ? button('drop', () => void close('dropped'))
          : button(
              'notYet',
              () =>
                void answer('open').then(
                  () => setStays(true),
                  () => undefined,
                ),
            )}
      </span>
      <span role="status">{stays && t('tried.stays')}</span>
    </div>
  );
}
