import shared from '../demo/insights.json' with { type: 'json' };
import type { InsightType } from '../contracts/insights.ts';
import type { OutcomeKind } from '../contracts/insightUses.ts';

/** An insight of the demo company, and what colleagues made of it. */
export interface DemoInsight {
  readonly mail: string;
  readonly daysAgo: number;
  readonly type: InsightType;
  readonly title: string;
  readonly text: string;
  readonly why?: string;
  /** Skills of the catalogue by their key, words of one's own as they are. */
  readonly skills?: readonly string[];
  readonly words?: readonly string[];
  readonly language?: 'de';
  readonly isForTeam?: true;
  readonly isUnnamed?: true;
  readonly helpful?: number;
  /** How many colleagues gave each outcome. */
  readonly outcomes?: Readonly<Partial<Record<OutcomeKind, number>>>;
  readonly lines?: readonly { readonly mail: string; readonly kind: OutcomeKind; readonly line: string }[];
  readonly comments?: readonly { readonly mail: string; readonly text: string }[];
}

/** What people of the demo company share: about SQL and spreadsheets, machines, meetings and suppliers. */
export const demoInsights = shared as readonly DemoInsight[];
