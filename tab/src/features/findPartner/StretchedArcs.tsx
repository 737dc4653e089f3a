import { Arcs, type ArcState } from '../../components/Arcs.tsx';
import { useWidth } from '../../lib/useWidth.ts';
import type { StageProps } from './Stage.tsx';

type Props = Pick<StageProps, 'comes' | 'gives'> & { state: ArcState; height: number; size: 'stage' | 'header' };

/** The two arcs, as wide as the place between the faces is. */
export function StretchedArcs({ comes, gives, ...drawing }: Props) {
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={place}>
      {width > 0 && <Arcs {...drawing} width={width} comes={comes !== null} gives={gives !== null} />}
    </div>
  );
}
