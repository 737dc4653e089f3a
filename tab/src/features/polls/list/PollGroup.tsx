import { useId } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PollListItem } from '../../../../../api/contracts/polls.ts';
import { PollCard } from './PollCard.tsx';
import { waitsForMe } from './listGroups.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
});

type Props = { title: string; polls: readonly PollListItem[] };

export function PollGroup({ title, polls }: Props) {
  const styles = useStyles();
  const id = useId();
  if (polls.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <ul className={styles.list}>
        {polls.map((poll, place) => (
          <PollCard
            key={poll.id}
            poll={poll}
            isFirst={place === 0 && waitsForMe(poll)}
            showsFinding={poll.state === 'closed' && place < 3}
          />
        ))}
      </ul>
    </section>
  );
}
