import type { InsightGuess } from '../../../api/contracts/insights.ts';
import { hasNews, seenGuess } from '../../../tab/src/features/insights/share/seenGuess.ts';
import { emptyDraft } from '../../../tab/src/features/insights/share/shareDraft.ts';
import { everyone, team } from './insightViews.ts';

const draft = emptyDraft('Sheela Word nearly bought a server.', '7f6f1a52-7f5c-4d8b-9a53-2d3c58f60f11');
const guess: InsightGuess = {
  title: 'Sheela Word nearly bought a server',
  type: 'tip',
  tags: [],
  language: 'en',
  audiences: [everyone, team],
  warnings: [],
  similar: [],
};
const named = { ...guess, warnings: [{ kind: 'person' as const, words: 'Sheela Word', from: 0, to: 11 }] };
const close = {
  ...guess,
  similar: [{ id: '65f000000000000000000001', title: 'A', beginning: 'A', author: null, isMine: false, used: 0 }],
};
const seen = (of: InsightGuess | undefined, by = draft) => seenGuess(by, of, of?.audiences ?? []);

describe('what has to be seen before sharing', () => {
  it('is every name in the text, and whatever is close to it', () => {
    expect(hasNews(seen(guess), seen(named))).toBe(true);
    expect(hasNews(seen(guess), seen(close))).toBe(true);
    expect(hasNews(seen(named), seen(named))).toBe(false);
    expect(hasNews(seen(close), seen(guess))).toBe(false);
  });

  it('is who will read it: also where it goes to fewer than it said, or where nothing was said yet', () => {
    const narrow = { ...guess, audiences: [team, everyone] };
    expect(hasNews(seen(guess), seen(narrow))).toBe(true);
    expect(hasNews(seen(undefined), seen(guess))).toBe(true);
    const chosen = { ...draft, audience: team.audience };
    expect(hasNews(seen(guess, chosen), seen(narrow, chosen))).toBe(false);
  });

  it('is not what was left in on purpose', () => {
    const leftIn = { ...draft, leftIn: ['Sheela Word'] };
    expect(hasNews(seen(guess, leftIn), seen(named, leftIn))).toBe(false);
  });
});
