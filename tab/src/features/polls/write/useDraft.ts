import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { PollView } from '../../../../../api/contracts/polls.ts';
import { api } from '../../../lib/apiClient.ts';
import { ApiError } from '../../../lib/apiError.ts';
import { listKey, pollKey } from '../usePolls.ts';
import { draftOf, inputOf, type Draft } from './draft.ts';

const AFTER_A_PAUSE_MS = 800;
const TRY_AGAIN_MS = 5_000;

const isChangedElsewhere = (problem: unknown): boolean =>
  problem instanceof ApiError && problem.reason === 'pollChanged';
/** Only what may go away by itself is tried again. */
const isPassing = (problem: unknown): boolean => problem instanceof ApiError && problem.code === 'unavailable';

/**
 * A draft that saves itself after a pause, and before anything else is done with it; always over the version it was read
 * at. Where somebody else changed it meanwhile nothing more is saved until the writer has chosen whose words stay.
 */
export function useDraft(poll: PollView) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(poll));
  const [state, setState] = useState<'quiet' | 'saving' | 'saved' | 'failed'>('quiet');
  const [problem, setProblem] = useState<unknown>(null);
  const latest = useRef(draft);
  const kept = useRef({ version: poll.version, text: JSON.stringify(inputOf(draftOf(poll))) });
  const sending = useRef<Promise<boolean> | null>(null);
  const sent = useRef('');
  const path = `/api/polls/${poll.id}`;

  const put = (next: Draft) => {
    latest.current = next;
    setDraft(next);
  };
  const take = (saved: PollView, text: string) => {
    kept.current = { version: saved.version, text };
    queries.setQueryData(pollKey(poll.id), saved);
    void queries.invalidateQueries({ queryKey: listKey(poll.programmeId) });
  };
  const textNow = () => JSON.stringify(inputOf(latest.current));

  const write = async (): Promise<void> => {
    for (let text = textNow(); text !== kept.current.text; text = textNow()) {
      setState('saving');
      sent.current = text;
      const body = { ...inputOf(latest.current), version: kept.current.version };
      take(await api.put<PollView>(path, body), text);
    }
  };
  /** What an answer that got lost had saved already is not somebody else's. */
  const isOwnEcho = async (): Promise<boolean> => {
    const now = await api.get<PollView>(path);
    if (now.state !== 'draft' || JSON.stringify(inputOf(draftOf(now))) !== sent.current) return false;
    take(now, sent.current);
    return true;
  };
  const send = async (): Promise<boolean> => {
    try {
      await write();
    } catch (error) {
      if (isChangedElsewhere(error) && (await isOwnEcho().catch(() => false))) return send();
      setProblem(error);
      setState('failed');
      return false;
    }
    setProblem(null);
    setState((before) => (before === 'quiet' ? 'quiet' : 'saved'));
    return true;
  };
  const save = (): Promise<boolean> =>
    (sending.current ??= send().finally(() => {
      sending.current = null;
    }));

  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });
  const mayRetry = problem === null || isPassing(problem);
  useEffect(() => {
    if (!mayRetry || textNow() === kept.current.text) return undefined;
    const timer = setTimeout(() => void saveNow.current(), state === 'failed' ? TRY_AGAIN_MS : AFTER_A_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, state, mayRetry]);
  useEffect(() => () => void saveNow.current(), []);

  return {
    draft,
    change: (next: Draft) => {
      // What the server could not take may be better now.
      if (!isChangedElsewhere(problem)) setProblem(null);
      put(next);
    },
    /** The draft as it is by the time an undo is asked for. */
    current: () => latest.current,
    state,
    problem,
    isChangedElsewhere: isChangedElsewhere(problem),
    save,
    version: () => kept.current.version,
    async takeTheirs() {
      const theirs = await api.get<PollView>(path);
      put(draftOf(theirs));
      take(theirs, textNow());
      setProblem(null);
      setState('quiet');
    },
    async keepMine() {
      const theirs = await api.get<PollView>(path);
      kept.current = { version: theirs.version, text: '' };
      setProblem(null);
      await save();
    },
  };
}
