import { makeStyles, tokens } from '@fluentui/react-components';
import type { PollListItem } from '../../../../../api/contracts/polls.ts';
import { TitledList } from '../../../components/TitledList.tsx';
import { PollCard } from './PollCard.tsx';
import { waitsForMe } from './listGroups.ts';

const useStyles = makeStyles({ group: { gap: tokens.spacingVerticalM } });

type Props = { title: string; polls: readonly PollListItem[] };

/** One of the groups; a group without polls is not there. */
export function PollGroup({ title, polls }: Props) {
  const { group } = useStyles();
  if (polls.length === 0) return null;
  return (
    <TitledList title={title} className={group}>
      {polls.map((poll, place) => (
        <PollCard
          key={poll.id}
          poll={poll}
          isFirst={place === 0 && waitsForMe(poll)}
          showsFinding={poll.state === 'closed' && place < 3}
        />
      ))}
    </TitledList>
  );
}
