import { useCallback, useState } from 'react';
import { makeStyles, SkeletonItem, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import type { RoundView } from '../../../../api/contracts/rounds.ts';
import { useSettled } from '../../components/useSettled.ts';
import { useNarrow } from '../../lib/useNarrow.ts';
import { PairRow } from './PairRow.tsx';
import { PAGE, usePairPages, type PairFilter } from './usePairs.ts';
import { useTopOf } from './useTopOf.ts';

/** Heights before a row is measured, in px. */
const ROW = { wide: 61, narrow: 97 };
/** A page passed in less than this, by dragging the scroll bar, is not asked for. */
const PASSING_MS = 80;

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    position: 'absolute',
    insetInline: 0,
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopColor: 'transparent' },
  },
  waiting: { padding: `${tokens.spacingVerticalL} 0` },
});

type Props = { round: RoundView; filter: PairFilter; total: number; isBusy: boolean };

/** Only the rows on the screen exist, however many pairs there are; the page itself scrolls. */
export function PairList({ round, filter, total, isBusy }: Props) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  const [opened, setOpened] = useState<{ key: string; place: number } | null>(null);
  const [list, top] = useTopOf<HTMLUListElement>();
  const openedPlace = opened?.place ?? null;
  // The opened row stays, so that what was begun in it survives a look further down.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (openedPlace === null || openedPlace >= range.count || shown.includes(openedPlace)) return shown;
      return [...shown, openedPlace].toSorted((a, b) => a - b);
    },
    [openedPlace],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count: total,
    estimateSize: () => (isNarrow ? ROW.narrow : ROW.wide),
    overscan: 6,
    scrollMargin: top,
    rangeExtractor,
    useFlushSync: false,
  });
  const rows = virtual.getVirtualItems();
  const wanted = [...new Set(rows.map(({ index }) => Math.floor(index / PAGE)))].join();
  const settled = useSettled(wanted, PASSING_MS);
  const pairAt = usePairPages(round.id, filter, (settled || '0').split(',').map(Number));
  return (
    <ul ref={list} className={styles.list} style={{ height: virtual.getTotalSize() }} aria-busy={isBusy}>
      {rows.map(({ index, start }) => {
        const pair = pairAt(index);
        const isOpen = pair !== undefined && pair.key === opened?.key;
        return (
          <li
            key={pair?.key ?? index}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.row}
            style={{ top: start - top }}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {pair ? (
              <PairRow
                round={round}
                pair={pair}
                isOpen={isOpen}
                isBusy={isBusy}
                toggle={() => setOpened(isOpen ? null : { key: pair.key, place: index })}
              />
            ) : (
              <SkeletonItem className={styles.waiting} size={36} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
