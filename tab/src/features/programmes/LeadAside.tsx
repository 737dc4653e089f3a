import { Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { useMe } from '../../lib/useMe.ts';
import { PageLink } from '../../components/PageLink.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { AsideBlock } from './AsideBlock.tsx';
import { leadState } from './leadState.ts';
import { isUrgent, nextStepOf } from './nextStep.ts';
import { useStep } from './useStep.ts';

const useStyles = makeStyles({
  button: { width: '100%', maxWidth: 'none', [narrow]: { minHeight: '44px' } },
});

type Props = {
  programme: ProgrammeView;
  /** Nothing else on the page is. */
  mayBePrimary: boolean;
};

/** What who leads does next, with where the round stands. */
export function LeadAside({ programme, mayBePrimary }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const { id, state, lead, round } = programme;
  const { timeZone } = useMe();
  const { take, isBusy } = useStep({ id, roundId: round?.id });
  const isPrimary = mayBePrimary && (state === 'draft' || isUrgent(lead?.step ?? null, round, new Date()));
  const step = nextStepOf(state, lead?.step ?? null, round !== null);
  return (
    <AsideBlock title={t('lead.title')}>
      <p>{leadState(t, { state, step: lead?.step ?? null, round, enrolled: lead?.enrolled ?? 0, timeZone })}</p>
      {step && (
        <Button
          className={styles.button}
          appearance={isPrimary ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => take(step)}
        >
          {t(`step.${step.name}`)}
        </Button>
      )}
      {state !== 'draft' && <PageLink href="/help">{t('lead.help')}</PageLink>}
    </AsideBlock>
  );
}
