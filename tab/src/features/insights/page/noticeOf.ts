import type { InsightView } from '../../../../../api/contracts/insights.ts';

type Act = 'stillRight' | 'edit' | 'writeOn' | 'passOn';
type Words =
  | 'draft'
  | 'waitsForAuthor'
  | 'waitsForMe'
  | 'waitsForContact'
  | 'toPassOn'
  | 'expired'
  | 'expiredMine'
  | 'hidden'
  | 'flagged'
  | 'flaggedMine';
type InsightNotice = { words: Words; isWarning: boolean; acts: readonly Act[] };

const look = ['stillRight', 'edit'] as const;

/** What is said above an insight that is not simply shared; null: nothing is special about it. */
export function noticeOf(insight: Pick<InsightView, 'state' | 'isMine' | 'isFlagged'>): InsightNotice | null {
  const { state, isMine, isFlagged } = insight;
  const quiet = { isWarning: false, acts: [] };
  switch (state) {
    case 'draft':
      return { words: 'draft', isWarning: false, acts: ['writeOn'] };
    case 'waitsForAuthor':
      return { words: isMine ? 'waitsForMe' : 'waitsForAuthor', ...quiet };
    case 'waitsForContact':
      return isMine
        ? { words: 'waitsForContact', ...quiet }
        : { words: 'toPassOn', isWarning: false, acts: ['passOn'] };
    case 'hidden':
      return { words: 'hidden', isWarning: true, acts: look };
    case 'expired':
      return isMine
        ? { words: 'expiredMine', isWarning: true, acts: look }
        : { words: 'expired', isWarning: true, acts: [] };
    case 'shared':
      if (!isFlagged) return null;
      return isMine
        ? { words: 'flaggedMine', isWarning: true, acts: look }
        : { words: 'flagged', isWarning: true, acts: [] };
  }
}
