import { useEffect, useRef, useState } from 'react';
import type { AudienceChoice, InsightGuess } from '../../../../../api/contracts/insights.ts';
import { hasNews, seenGuess } from './seenGuess.ts';
import type { ShareDraft } from './shareDraft.ts';

type On = {
  draft: ShareDraft;
  /** What is on the screen, be it of older words. */
  guess: InsightGuess | undefined;
  choicesOf: (guess: InsightGuess | undefined) => readonly AudienceChoice[];
  guessNow: () => Promise<InsightGuess>;
};

/**
 * Nothing is shared on a guess of other words than these. It waits for theirs, and where that brings something that was
 * not on the screen, the reader looks first: "news". Null: the words are others by now, or it is being asked already.
 */
export function useGuessFirst({ draft, guess, choicesOf, guessNow }: On) {
  const [isWaiting, setWaiting] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const isBusy = useRef(false);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  const ask = async (): Promise<'news' | 'seen' | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setWaiting(true);
    setError(null);
    const before = seenGuess(draft, guess, choicesOf(guess));
    try {
      const fresh = await guessNow();
      if (latest.current !== draft) return null;
      return hasNews(before, seenGuess(draft, fresh, choicesOf(fresh))) ? 'news' : 'seen';
    } catch (failure) {
      setError(failure as Error);
      return null;
    } finally {
      isBusy.current = false;
      setWaiting(false);
    }
  };
  return { ask, isWaiting, error, forget: () => setError(null) };
}
