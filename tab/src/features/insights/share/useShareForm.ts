import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { InsightView } from '../../../../../api/contracts/insights.ts';
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
export function useShareForm({ close, text, sessionId, before, about }: ShareFormProps) {
  const { t } = useTranslation('insightShare');
  const [, go] = useLocation();
  const name = keptAs(useMe().person.id, about);
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
  const guess = useGuess(draft.text, { ...(sessionId && { sessionId }), ...(exceptId && { exceptId }) });
  const choices = withOwn(guess.data?.audiences ?? [], before);
  const choice = chosenAudience(draft, choices);
  const finish = () => {
    dropDraft(name);
    close();
  };
  const share = useShare({ sessionId, before }, finish);
  const addMine = useAddMine(draft.text, (id) => {
    finish();
    // The dialog hides the page from readers while it stands: it goes first.
    requestAnimationFrame(() => requestAnimationFrame(() => go(`/insights/${id}`)));
  });
  const change = (part: Partial<ShareDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setStill(isStill && keepDraft(name, next));
    setProblem(null);
  };
  const send = (isDraft: boolean) => {
    const found = problemOf(draft, choice);
    const mayWait = isDraft && found === 'naming';
    setProblem(mayWait ? null : found);
    if (choice && (!found || mayWait)) share.mutate({ draft, choice, isDraft });
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
    isKept: kept !== null,
    send,
    addTo: (id: string, title: string) => {
      const keys = keysOfComments.current;
      const onceKey = keys.get(id) ?? crypto.randomUUID();
      keys.set(id, onceKey);
      addMine.mutate({ id, title, onceKey });
    },
    startAnew: () => {
      dropDraft(name);
      setDraft({ ...first, onceKey: crypto.randomUUID() });
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

export type ShareFormState = ReturnType<typeof useShareForm>;
