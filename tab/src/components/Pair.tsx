import { makeStyles, tokens } from '@fluentui/react-components';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { Arcs, type ArcState } from './Arcs.tsx';
import { Face, NoFace } from './Face.tsx';

type Shape = { face: 36 | 40 | 56 | 72 | 96; width: number; height: number; size: 'header' | 'row' };

const shapes = {
  row: { face: 40, width: 40, height: 36, size: 'row' },
  medium: { face: 56, width: 64, height: 50, size: 'header' },
  header: { face: 72, width: 84, height: 65, size: 'header' },
  large: { face: 96, width: 150, height: 104, size: 'header' },
} satisfies Record<string, Shape>;

const useStyles = makeStyles({
  pair: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
});

type Shown = Pick<PersonCard, 'name' | 'initials'>;

type Props = {
  /** Null: nobody there yet. */
  person: Shown | null;
  me: Shown;
  shape: keyof typeof shapes;
  state?: ArcState;
  comes?: boolean;
  gives?: boolean;
};

/** Two faces and what goes between them; the other on the left, I on the right. */
export function Pair({ person, me, shape, ...arcs }: Props) {
  const { face, ...box } = shapes[shape];
  return (
    <div className={useStyles().pair} aria-hidden="true">
      {person ? <Face person={person} size={face} /> : <NoFace size={face} />}
      <Arcs {...box} {...arcs} />
      <Face person={me} size={face} />
    </div>
  );
}
