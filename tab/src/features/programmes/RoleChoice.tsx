import { makeStyles, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { EnrolmentRole, JoinProgrammeInput, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { Pair } from '../../components/Pair.tsx';
import { useMe } from '../../lib/useMe.ts';
import { ChoiceSurface } from './ChoiceSurface.tsx';
import { RoleText } from './RoleText.tsx';

const roles = ['mentee', 'mentor'] as const satisfies readonly EnrolmentRole[];

const useStyles = makeStyles({
  roles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalL,
  },
});

type Props = {
  programme: ProgrammeView;
  choice: JoinProgrammeInput;
  choose: (choice: JoinProgrammeInput) => void;
};

/** To be shown or to show: two surfaces, each with what goes between the two. */
export function RoleChoice({ programme, choice, choose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('programmes');
  const me = useMe().person;
  const kind = programme.kind === 'buddy' ? 'buddy' : 'mentoring';
  return (
    <RadioGroup
      className={styles.roles}
      aria-label={t('role.label')}
      value={choice.role}
      onChange={(_, { value }) => choose({ ...choice, role: value === 'mentor' ? 'mentor' : 'mentee' })}
    >
      {roles.map((role) => (
        <ChoiceSurface
          key={role}
          value={role}
          name={t(`role.${kind}.${role}`)}
          isChosen={choice.role === role}
          picture={
            <Pair
              person={null}
              me={me}
              shape="header"
              state={choice.role === role ? 'solid' : 'dotted'}
              comes={role === 'mentee'}
              gives={role === 'mentor'}
            />
          }
        >
          <RoleText
            kind={kind}
            role={role}
            programme={programme}
            capacity={choice.capacity ?? 1}
            choose={(capacity) => choose({ role: 'mentor', capacity })}
          />
        </ChoiceSurface>
      ))}
    </RadioGroup>
  );
}
