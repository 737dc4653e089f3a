import type { Locale } from '../../contracts/common.ts';
import type { Context } from '../context.ts';
import { accessSelf } from './access.ts';

export interface KnownReader {
  locale: Locale;
  timeZone: string;
  /** False: language and zone are the directory's guess, the person has not said anything yet. */
  isConfirmed: boolean;
}

/** How the acting person reads cards. Reads only. Error: `personNotFound`. */
export async function getCardReader(ctx: Context): Promise<KnownReader> {
  const { locale, timeZone, confirmedAt } = await accessSelf(ctx);
  return { locale, timeZone, isConfirmed: confirmedAt !== null };
}
