import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Direction } from '../../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import { Surface } from '../../components/Surface.tsx';
import { narrow } from '../../lib/useNarrow.ts';
import { PersonMenu } from './PersonMenu.tsx';

const useStyles = makeStyles({
  surface: { position: 'relative' },
  more: {
    position: 'absolute',
    zIndex: 1,
    top: tokens.spacingVerticalM,
    right: tokens.spacingHorizontalM,
    [narrow]: { display: 'none' },
  },
});

type Props = { person: PersonCard; comes: Direction | null; children: ReactNode };

/** The stage's surface, with what is seldom wanted in its corner. */
export function StageSurface({ person, comes, children }: Props) {
  const styles = useStyles();
  return (
    <Surface className={styles.surface}>
      <div className={styles.more}>
        <PersonMenu person={person} comes={comes} />
      </div>
      {children}
    </Surface>
  );
}
