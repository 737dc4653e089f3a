import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, ChatRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { chatLink } from '../../../../api/contracts/deepLinks.ts';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { openInTeams } from '../../lib/openInTeams.ts';
import { narrow } from '../../lib/useNarrow.ts';
import { JoinButton } from './JoinButton.tsx';
import { slotsPage } from './pages.ts';
import type { FirstThing } from './pairMoment.ts';
import { usePlanAct } from './usePlanAct.ts';

const useStyles = makeStyles({
  quiet: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
    [narrow]: { '& button': { flex: '1 1 0' } },
  },
});

type Props = { partnership: PartnershipView; plan: PartnershipPlan; first: FirstThing };

/** Chat, move, join: the way to the meeting, or to having one. */
export function PairActions({ partnership: { id, address }, plan, first }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const [, go] = useLocation();
  const act = usePlanAct(id);
  const { next } = plan;
  const find = () => go(slotsPage(id));
  return (
    <>
      <div className={styles.quiet}>
        {address && (
          <Button
            size="large"
            appearance="subtle"
            icon={<ChatRegular />}
            onClick={() => void openInTeams(chatLink([address]))}
          >
            {t('act.chat')}
          </Button>
        )}
        {next && (
          <Button size="large" appearance="subtle" icon={<CalendarAddRegular />} onClick={find}>
            {t('act.move')}
          </Button>
        )}
      </div>
      {first === 'resume' ? (
        <Button
          size="large"
          appearance="primary"
          disabledFocusable={act.isPending}
          onClick={() => act.mutate({ path: 'pause', body: { until: null } })}
        >
          {t('act.goOn')}
        </Button>
      ) : next ? (
        <JoinButton session={next} isPrimary={first === 'join'} />
      ) : (
        <Button size="large" appearance={first === 'findTime' ? 'primary' : 'secondary'} onClick={find}>
          {t('act.findTime')}
        </Button>
      )}
    </>
  );
}
