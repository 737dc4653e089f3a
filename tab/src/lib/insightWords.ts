import i18next from 'i18next';
import type { AudienceChoice, InsightHit } from '../../../api/contracts/insights.ts';
import type { OutcomeCounts } from '../../../api/contracts/insightUses.ts';
import { daysAgo, dayAndMonth } from './format.ts';
import { figure, numberWord } from './numberWord.ts';

const t = (key: string, values: Record<string, unknown> = {}) => i18next.t(`insightWords:${key}`, values);

/** "Research and Development, 4 people"; everyone by that word. */
export function audienceWords({ audience, name, readers }: AudienceChoice): string {
  const shown = name || t('everyone');
  const values = { name: shown, count: readers, number: figure(readers) };
  return t(audience.kind === 'partnership' ? 'audience.pair' : 'audience.group', values);
}

/** The same without the number: "Research and Development". */
export function audienceName({ audience, name }: AudienceChoice): string {
  return audience.kind === 'partnership' ? t('audience.pair', { name }) : name || t('everyone');
}

const good = ['savedTime', 'avoidedError', 'solvedProblem'] as const;

/** "14 colleagues used it, nine saved time": how many, and what came of it most often. Empty: nobody said anything. */
export function usedWords(outcomes: OutcomeCounts): string {
  const { used, different } = outcomes;
  if (used === 0) return different > 0 ? t('used.different', values(different)) : '';
  const [most] = good.filter((kind) => outcomes[kind] > 0).toSorted((a, b) => outcomes[b] - outcomes[a]);
  const first = t('used.used', values(used));
  // "One colleague used it, one saved time" would count the same person twice.
  if (most && used === 1) return t(`used.only.${most}`);
  return most ? t('used.both', { first, second: t(`used.${most}`, values(outcomes[most])) }) : first;
}

const values = (count: number) => ({ count, number: numberWord(count) });

/** What stands beside the author: what came of it, or else when it was shared. */
export function rowWords({ outcomes, sharedAt, isDraft, author }: InsightHit, now: Date, timeZone: string): string {
  // What has no name has no time of day either: its day is the same everywhere.
  return usedWords(outcomes) || (isDraft ? '' : sharedWords(sharedAt, now, author ? timeZone : 'UTC'));
}

/** "shared today", "shared last week", "shared on 27 November" */
export function sharedWords(at: string, now: Date, timeZone: string): string {
  const days = daysAgo(at, now, timeZone);
  if (days <= 0) return t('shared.today');
  if (days === 1) return t('shared.yesterday');
  if (days < 7) return t('shared.days', { number: numberWord(days) });
  if (days < 14) return t('shared.lastWeek');
  const isLongAgo = days > 300;
  const day = dayAndMonth(at, timeZone);
  return t('shared.on', { day: isLongAgo ? `${day} ${at.slice(0, 4)}` : day });
}
