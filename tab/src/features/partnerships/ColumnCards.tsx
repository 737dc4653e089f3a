import type { Board } from './board.ts';
import { ActiveCard } from './ActiveCard.tsx';
import { AskedCard } from './AskedCard.tsx';
import { EndedCard } from './EndedCard.tsx';
import { NotThisTimeCard } from './NotThisTimeCard.tsx';
import { RequestCard } from './RequestCard.tsx';

export type ColumnName = 'asked' | 'active' | 'ended';

/** The cards of one state; what waits for me comes first. */
export function ColumnCards({ board, name }: { board: Board; name: ColumnName }) {
  if (name === 'active') return board.active.map((one) => <ActiveCard key={one.id} partnership={one} />);
  if (name === 'ended') return board.ended.map((one) => <EndedCard key={one.id} partnership={one} />);
  return (
    <>
      {board.toAnswer.map((one) => (
        <RequestCard key={one.id} partnership={one} />
      ))}
      {board.asked.map((one) => (
        <AskedCard key={one.id} partnership={one} />
      ))}
      {board.notThisTime.map((one) => (
        <NotThisTimeCard key={one.id} partnership={one} />
      ))}
    </>
  );
}
