import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { useMe } from '../../lib/useMe.ts';
import { GoalForm } from './GoalForm.tsx';
import { MyGoal } from './MyGoal.tsx';
import { TheirGoal } from './TheirGoal.tsx';
import { useReturnFocus } from '../../lib/useReturnFocus.ts';

type Props = { partnership: PartnershipView; plan: PartnershipPlan };

/** What each would like to reach: both read both, each changes their own. */
export function Goals({ partnership, plan }: Props) {
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const [isEditing, setEditing] = useState(false);
  const trigger = useReturnFocus<HTMLAnchorElement>(isEditing);
  const mine = plan.goals.find(({ personId }) => personId === me.id);
  const members = [partnership.person, ...partnership.others];
  const edit = !isEditing && (
    <Link ref={trigger} aria-label={t('goal.editLabel')} onClick={() => setEditing(true)}>
      {t('goal.edit')}
    </Link>
  );
  return (
    <AsideBlock title={t('goal.title')} act={edit}>
      {isEditing ? (
        <GoalForm
          plan={plan}
          goal={mine}
          begunWith={partnership.goal}
          names={members}
          close={() => setEditing(false)}
        />
      ) : (
        <MyGoal plan={plan} goal={mine} begunWith={partnership.goal} />
      )}
      {members.map((person) => (
        <TheirGoal key={person.id} person={person} partnership={partnership} plan={plan} />
      ))}
    </AsideBlock>
  );
}
