import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';
import { useMe } from '../../lib/useMe.ts';
import { dayIn } from './calendarDays.ts';
import { ProgrammeCard } from './ProgrammeCard.tsx';
import { namesOf, takesUntil, takesWords } from './words.ts';

/** A programme I may join: what for, what it takes, who leads. */
export function OpenCard({ programme, isFirst }: { programme: ProgrammeListItem; isFirst: boolean }) {
  const { t } = useTranslation('programmes');
  const [, go] = useLocation();
  const { timeZone } = useMe();
  const { id, name, goal, rhythm, round, leads } = programme;
  const takes = round ? takesUntil(t, rhythm, dayIn(timeZone, new Date(round.dates.endsOn))) : takesWords(t, rhythm);
  return (
    <ProgrammeCard
      programme={programme}
      name={name}
      act={
        <Button
          appearance={isFirst ? 'primary' : 'secondary'}
          aria-label={t('list.lookAt', { name })}
          onClick={() => go(`/programmes/${id}`)}
        >
          {t('list.look')}
        </Button>
      }
    >
      {goal && <p>{goal}</p>}
      <p>{t('list.takesLed', { takes, names: namesOf(leads) })}</p>
    </ProgrammeCard>
  );
}
