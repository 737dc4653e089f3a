import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { InsightGuess, InsightView } from '../../../../../api/contracts/insights.ts';
import { tell } from '../../../lib/notices.ts';
import { useMe } from '../../../lib/useMe.ts';
import { dropDraft, keepDraft, keptAs, keptDraft } from './keptDraft.ts';
import {
  chosenAudience,
  draftOf,
  emptyDraft,
  isWorthKeeping,
  problemOf,
  type ShareDraft,
  type ShareProblem,
} from './shareDraft.ts';
import { useGuess } from './useGuess.ts';
import { useGuessFirst } from './useGuessFirst.ts';
import { useAddMine, useShare } from './useShare.ts';

export type ShareFormProps = {
  close: () => void;
  text: string;
  sessionId?: string | undefined;
  /** One's own: a draft to go on with, or what is shared already. */
  before?: InsightView | undefined;
  /** Under which name the words wait when the dialog closes. */
  about: string;
};

/** Everything the dialog knows and does. Nothing typed is lost: it is kept with every letter until it is shared. */
export function useShareForm({ close, text, sessionId, before, about: words }: ShareFormProps) {
  const { t } = useTranslation('insightShare');
  const [, go] = useLocation();
  const name = keptAs(useMe().person.id, words);
  const [first] = useState(() => {
    const key = crypto.randomUUID();
    return before ? draftOf(before, key) : emptyDraft(text, key);
  });
  const [kept] = useState(() => keptDraft(name));
  const [draft, setDraft] = useState<ShareDraft>(kept ?? first);
  const [isStill, setStill] = useState(true);
  const [problem, setProblem] = useState<ShareProblem | null>(null);
  const keysOfComments = useRef(new Map<string, string>());
  const exceptId = before?.id;
  const about = { ...(sessionId && { sessionId }), ...(exceptId && { exceptId }) };
  const { guess, guessNow } = useGuess(draft.text, about);
  const choicesOf = (of: InsightGuess | undefined) => withOwn(of?.audiences ?? [], before);
  const choices = choicesOf(guess.data);
  const choice = chosenAudience(draft, choices);
  const finish = () => {
    dropDraft(name);
    close();
  };
  const put = (next: ShareDraft) => {
    setDraft(next);
    setStill(isStill && keepDraft(name, next));
  };
  // Under the old key other words were shared. Whoever has read that may share these as another insight.
  const takeNewKey = () => put({ ...draft, onceKey: crypto.randomUUID() });
  const share = useShare({ sessionId, before }, { done: finish, sharedOtherwise: takeNewKey });
  const addMine = useAddMine(draft.text, (id) => {
    finish();
    go(`/insights/${id}`);
  });
  const guessFirst = useGuessFirst({ draft, guess: guess.data, choicesOf, guessNow });
  const change = (part: Partial<ShareDraft>) => {
    put({ ...draft, ...part });
    setProblem(null);
    guessFirst.forget();
  };
  const keepAsDraft = () => {
    const found = problemOf(draft, choice);
    const stands = found === 'naming' ? null : found;
    setProblem(stands);
    if (choice && !stands) share.mutate({ draft, choice, isDraft: true });
  };
  const send = async () => {
    const found = problemOf(draft, choice);
    // Who may read it comes with the guess.
    const stands = found === 'audience' && choices.length === 0 ? null : found;
    setProblem(stands);
    if (stands) return;
    const seen = await guessFirst.ask();
    if (seen === 'news') setProblem('news');
    if (choice && seen === 'seen') share.mutate({ draft, choice, isDraft: false });
  };
  return {
    draft,
    change,
    guess,
    choices,
    choice,
    problem,
    share,
    addMine,
    guessFirst,
    isKept: kept !== null,
    send,
    keepAsDraft,
    addTo: (id: string, title: string) => {
      const keys = keysOfComments.current;
      const onceKey = keys.get(id) ?? crypto.randomUUID();
      keys.set(id, onceKey);
      addMine.mutate({ id, title, onceKey });
    },
    startAnew: () => {
      dropDraft(name);
      setDraft({ ...first, onceKey: crypto.randomUUID() });
      share.reset();
    },
    leave: () => {
      if (!isWorthKeeping(draft, first)) dropDraft(name);
      else if (!share.isSuccess) tell({ text: t(isStill ? 'said.kept' : 'said.notKept') });
      close();
    },
  };
}

/** The readers it has now can always stay, also where they would not be offered for a new one. */
function withOwn<Choice extends InsightView['audience']>(choices: readonly Choice[], before: InsightView | undefined) {
  const key = (choice: InsightView['audience']) => JSON.stringify(choice.audience);
  if (!before || choices.some((choice) => key(choice) === key(before.audience))) return choices;
  return [before.audience, ...choices];
}
