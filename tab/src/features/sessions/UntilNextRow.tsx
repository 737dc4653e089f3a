import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ActionItem } from '../../../../api/contracts/sessions.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { useMe } from '../../lib/useMe.ts';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  task: { minWidth: 0, overflowWrap: 'break-word' },
});

/** Something written for next time, or an insight put there; one's own can be taken away again. */
export function UntilNextRow({ action, partnershipId }: { action: ActionItem; partnershipId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const act = usePlanAct(partnershipId);
  return (
    <li className={styles.row}>
      <span className={styles.task}>
        {action.insightId ? <PageLink href={`/insights/${action.insightId}`}>{action.text}</PageLink> : action.text}
      </span>
      {action.personId === me.id && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('until.remove', { task: action.text })}
          disabledFocusable={act.isPending}
          onClick={() => act.mutate({ path: `actions/${action.id}`, body: { state: 'dropped' } })}
        />
      )}
    </li>
  );
}
