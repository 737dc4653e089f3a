import { makeStyles, tokens } from '@fluentui/react-components';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { AsideBlock } from '../../components/AsideBlock.tsx';
import { useMe } from '../../lib/useMe.ts';
import { triedSince } from './actionsOf.ts';
import { TriedRow } from './TriedRow.tsx';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  task: { color: tokens.colorNeutralForeground1 },
});

type Props = {
  plan: PartnershipPlan;
  members: readonly PersonCard[];
  /** What was added later belongs to the next time. */
  before?: string;
};

/** What was to be tried since the last meeting: the reader's own with its answer, the others' to read. */
export function Tried({ plan, members, before }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const me = useMe().person;
  const { mine, theirs } = triedSince(plan.actions, me.id, before);
  if (mine.length === 0 && theirs.length === 0) return null;
  return (
    <AsideBlock title={t('tried.title')}>
      <div className={styles.rows}>
        {mine.map((action) => (
          <TriedRow key={action.id} action={action} partnershipId={plan.partnershipId} />
        ))}
        {theirs.map(({ id, personId, text: task, state }) => (
          <p key={id}>
            <Trans
              t={t}
              i18nKey={state === 'done' ? 'tried.theirsDone' : 'tried.theirs'}
              values={{ name: members.find((one) => one.id === personId)?.givenName ?? '', task }}
              components={{ task: <span className={styles.task} /> }}
            />
          </p>
        ))}
      </div>
    </AsideBlock>
  );
}
