import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DepartmentList } from '../../../../api/contracts/programmes.ts';
import { ManyMenu } from '../../components/ManyMenu.tsx';
import { api } from '../../lib/apiClient.ts';
import { listOf } from '../../lib/format.ts';
import { figure } from '../../lib/numberWord.ts';

type Props = { departments: readonly string[]; choose: (departments: string[]) => void };

/** Departments with how many people each; small ones are not offered, so that nobody is singled out. */
export function DepartmentsMenu({ departments, choose }: Props) {
  const { t } = useTranslation('programmes');
  const list = useQuery({
    queryKey: ['departments'],
    queryFn: () => api.get<DepartmentList>('/api/people/departments'),
    staleTime: 300_000,
  }).data?.departments;
  const known = list ?? [];
  const gone = departments.filter((name) => known.every((one) => one.name !== name));
  const text = departments.length > 0 ? listOf(departments) : t('invite.noDepartment');
  return (
    <ManyMenu
      text={text}
      label={`${t('invite.departmentsLabel')}: ${text}`}
      options={[
        ...known.map(({ name, people }) => ({
          value: name,
          text: t('invite.departmentOf', { name, people: figure(people) }),
        })),
        ...gone.map((name) => ({ value: name, text: name })),
      ]}
      values={departments}
      choose={choose}
      isOneNeeded
    />
  );
}
