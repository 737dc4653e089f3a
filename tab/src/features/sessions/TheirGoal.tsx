import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { dayAndMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/useMe.ts';
import { ConfirmLevel } from './ConfirmLevel.tsx';
import { theirGoal } from './goalWords.ts';
import { levelToConfirm, taughtTo } from './levelToConfirm.ts';

const useStyles = makeStyles({ seen: typographyStyles.caption1 });

type Props = { person: PersonCard; partnership: PartnershipView; plan: PartnershipPlan };

/** The other's goal; to the one who teaches, what was seen of it and, after a meeting, the question what is seen now. */
export function TheirGoal({ person, partnership, plan }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const { timeZone } = useMe();
  const goal = plan.goals.find(({ personId }) => personId === person.id);
  const skill = taughtTo(partnership, person);
  const level = levelToConfirm(plan, goal);
  const seen = goal?.confirmed;
  const theirs = theirGoal(t, person, goal);
  return (
    <>
      {theirs && <p>{theirs}</p>}
      {seen && (
        <p className={styles.seen}>
          {t('goal.seenTheirs', {
            by: seen.byName,
            day: dayAndMonth(seen.at, timeZone),
            name: person.givenName,
            level: t(`level.they.${seen.level}`),
          })}
        </p>
      )}
      {skill && level !== null && (
        // Another aim is another question.
        <ConfirmLevel key={level} partnershipId={plan.partnershipId} person={person} skill={skill} aim={level} />
      )}
    </>
  );
}
