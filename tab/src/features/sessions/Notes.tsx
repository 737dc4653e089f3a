import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular, PeopleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { listOf } from '../../lib/format.ts';
import { NoteField } from './NoteField.tsx';
import { useWriter } from './useWriter.ts';

const useStyles = makeStyles({
  notes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 264px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

type Props = {
  partnership: Pick<SessionView, 'id' | 'person' | 'others'>;
  notes: PartnershipPlan['notes'];
};

/** Two kinds of notes: what all of the pair read and write, and what nobody else ever reads. */
export function Notes({ partnership: { id, person, others }, notes }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('sessions');
  const members = [person, ...others];
  const writer = useWriter(notes.bothChanged, members);
  return (
    <div className={styles.notes}>
      <NoteField
        partnershipId={id}
        audience="both"
        server={notes.both}
        icon={<PeopleRegular />}
        title={t(others.length > 0 ? 'notes.all' : 'notes.both')}
        placeholder={t('notes.bothPlaceholder')}
        hint={writer ? t('notes.theyWrite', { name: writer }) : ''}
      />
      <NoteField
        partnershipId={id}
        audience="me"
        server={notes.mine}
        icon={<LockClosedRegular />}
        title={t('notes.mine')}
        placeholder={t('notes.minePlaceholder')}
        hint={t('notes.never', {
          name: listOf(
            members.map(({ givenName }) => givenName),
            'disjunction',
          ),
        })}
      />
    </div>
  );
}
