import { useSyncExternalStore } from 'react';

/** True below `width` px (640: one column). For layouts that differ in order; what only differs in size is CSS. */
export function useNarrow(width = 640): boolean {
  const query = `(max-width: ${width - 1}px)`;
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** For makeStyles: the same fold as useNarrow(). */
export const narrow = '@media (max-width: 639px)';
