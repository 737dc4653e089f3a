import { useMe } from '../../lib/useMe.ts';
import { useNow } from '../../lib/useNow.ts';
import type { When } from './words.ts';

/** Now, on the reader's calendar. */
export function useWhen(): When {
  const { timeZone } = useMe();
  return { now: useNow(60_000), timeZone };
}
