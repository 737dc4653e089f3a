import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { useMe } from '../lib/useMe.ts';
import type { ArcState } from './Arcs.tsx';
import { Pair } from './Pair.tsx';
import { RingMark } from './RingMark.tsx';

type Props = {
  partnership: Pick<PartnershipView, 'person' | 'others' | 'comes' | 'gives'>;
  shape: 'header' | 'medium' | 'row';
  state?: ArcState;
};

/** The faces of a partnership and what goes between them: two, or the three of a ring. */
export function Members({ partnership: { person, others, comes, gives }, shape, state = 'solid' }: Props) {
  const me = useMe().person;
  // Who teaches me, I, whom I teach.
  if (others.length > 0) {
    const ring = shape === 'medium' ? 'row' : shape;
    return <RingMark members={[person, me, ...others]} shape={ring} state={state} />;
  }
  return <Pair person={person} me={me} shape={shape} state={state} comes={comes !== null} gives={gives !== null} />;
}
