import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProgrammeListItem } from '../../../../api/contracts/programmes.ts';
import { TitledList } from '../../components/TitledList.tsx';

const useStyles = makeStyles({
  group: { gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
});

type Props = {
  title: string;
  programmes: readonly ProgrammeListItem[];
  children: (programme: ProgrammeListItem, place: number) => ReactNode;
};

/** One of three groups; a group without programmes is not there. */
export function ProgrammeGroup({ title, programmes, children }: Props) {
  const { group } = useStyles();
  if (programmes.length === 0) return null;
  return (
    <TitledList title={title} className={group}>
      {programmes.map((one, place) => (
        <li key={one.id}>{children(one, place)}</li>
      ))}
    </TitledList>
  );
}
