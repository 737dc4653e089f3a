import type { OutcomeCounts } from '../../contracts/insightUses.ts';
import type { InsightFields } from './model.ts';

/** One insight in a file: words and counts, no ids. */
export interface ExportedInsight {
  title: string;
  text: string;
  why: string;
  type: string;
  tags: string[];
  language: string;
  link: string;
  audience: string;
  /** A programme's, team's or partner's name; empty for everyone. */
  audienceName: string;
  /** Empty: shared without a name. */
  author: string;
  /** Of the reader's own it may also be a draft, or one that waits, has expired or is hidden. */
  state: string;
  /** ISO date; empty: not shared yet. */
  sharedOn: string;
  helpful: number;
  outcomes: OutcomeCounts;
}

/** Pure. */
export function toExported(
  row: Omit<InsightFields, 'history'>,
  { audienceName, author }: Pick<ExportedInsight, 'audienceName' | 'author'>,
): ExportedInsight {
  const { title, text, why, type, language, link, state, helpful } = row;
  const { used, savedTime, avoidedError, solvedProblem, different } = row.outcomes;
  return {
    ...{ title, text, why, type, tags: row.tags.map(({ name }) => name), language, link },
    ...{ audience: row.audience.kind, audienceName, author, state },
    sharedOn: row.sharedAt?.toISOString().slice(0, 10) ?? '',
    helpful,
    outcomes: { used, savedTime, avoidedError, solvedProblem, different },
  };
}
