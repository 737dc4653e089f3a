import { Trans, useTranslation } from 'react-i18next';
import type { ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { SentenceMenu } from '../../components/SentenceMenu.tsx';
import { listOf } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';

const capacities = [1, 2, 3, 4, 5];

type Props = {
  kind: 'mentoring' | 'buddy';
  role: 'mentee' | 'mentor';
  programme: Pick<ProgrammeView, 'wants' | 'teaches'>;
  capacity: number;
  choose: (capacity: number) => void;
};

/** What a role means for this person, with their own skills; who helps says for how many people. */
export function RoleText({ kind, role, programme, capacity, choose }: Props) {
  const { t } = useTranslation('programmes');
  const names = role === 'mentee' ? programme.wants : programme.teaches;
  const skills = listOf(names.slice(0, 2), 'disjunction');
  if (role === 'mentee') {
    if (kind === 'buddy') return t('role.newcomerText');
    return names.length > 0 ? t('role.menteeText', { skills }) : t('role.menteeNothing');
  }
  const people = (count: number) => t('role.capacity', { count, word: numberWord(count) });
  const choice = (
    <SentenceMenu
      text={people(capacity)}
      label={t('role.capacityLabel', { value: people(capacity) })}
      options={capacities.map((count) => ({ value: String(count), text: people(count) }))}
      value={String(capacity)}
      choose={(count) => choose(Number(count))}
    />
  );
  const sentence = kind === 'buddy' ? 'role.buddyText' : names.length > 0 ? 'role.mentorText' : 'role.mentorNothing';
  return <Trans t={t} i18nKey={sentence} values={{ skills }} components={{ choice }} />;
}
