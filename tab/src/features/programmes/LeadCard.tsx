import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';
import { useMe } from '../../lib/useMe.ts';
import { leadState } from './leadState.ts';
import { nextStepOf } from './nextStep.ts';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { useStep } from './useStep.ts';

/** What a lead does next, with where the round stands. */
export function LeadCard({ programme, isFirst }: { programme: ProgrammeListItem; isFirst: boolean }) {
  const { t } = useTranslation('programmes');
  const { timeZone } = useMe();
  const { id, state, step, round, enrolled } = programme;
  const { take, isBusy } = useStep({ id, roundId: round?.id });
  const next = nextStepOf(state, step, round !== null);
  const name = programme.name || t('why.noName');
  return (
    <ProgrammeCard
      programme={programme}
      name={name}
      act={
        next && (
          <Button
            appearance={isFirst ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            aria-label={`${t(`step.${next.name}`)}: ${name}`}
            onClick={() => take(next)}
          >
            {t(`step.${next.name}`)}
          </Button>
        )
      }
    >
      <p>{leadState(t, { state, step, round, enrolled: enrolled ?? 0, timeZone })}</p>
    </ProgrammeCard>
  );
}
