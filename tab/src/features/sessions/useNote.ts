import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';
import { api } from '../../lib/apiClient.ts';
import { heard, isUnsaved, saved, type Note } from './noteWords.ts';
import { dropNote, keepNote, keptNote } from './keptNotes.ts';
import { planKey } from './usePlan.ts';

const AFTER_A_PAUSE_MS = 800;
const TRY_AGAIN_MS = 5_000;

export type NoteState = 'quiet' | 'saving' | 'saved' | 'failed';

/**
 * A note that saves itself: after a pause in typing, when it is left, and again after a failure for as long as it takes.
 * What others wrote meanwhile is merged by the server and comes in with the answer, or with the next look at the plan.
 */
export function useNote(partnershipId: string, audience: 'both' | 'me', server: string) {
  const queries = useQueryClient();
  const [note, setNote] = useState<Note>(() => keptNote(partnershipId, audience) ?? { text: server, base: server });
  const [state, setState] = useState<NoteState>('quiet');
  const latest = useRef(note);
  const isSending = useRef(false);

  const put = (next: Note) => {
    latest.current = next;
    setNote(next);
    if (isUnsaved(next)) keepNote(partnershipId, audience, next);
    else dropNote(partnershipId, audience);
  };

  const save = async () => {
    if (isSending.current || !isUnsaved(latest.current)) return;
    isSending.current = true;
    const { text, base } = latest.current;
    const sent = text.trim();
    setState('saving');
    try {
      await queries.cancelQueries({ queryKey: planKey(partnershipId) });
      const body = { audience, base, text: sent };
      const plan = await api.put<PartnershipPlan>(`/api/partnerships/${partnershipId}/notes`, body);
      await queries.cancelQueries({ queryKey: planKey(partnershipId) });
      put(saved(latest.current, sent, audience === 'both' ? plan.notes.both : plan.notes.mine));
      queries.setQueryData(planKey(partnershipId), plan);
      setState('saved');
    } catch {
      setState('failed');
    } finally {
      isSending.current = false;
    }
  };
  const saveNow = useRef(save);
  saveNow.current = save;

  useEffect(() => {
    if (!isSending.current) {
      const next = heard(latest.current, server);
      if (next !== latest.current) put(next);
    }
    // oxlint-disable-next-line react/exhaustive-deps -- only a new look at the server brings something to take in
  }, [server]);

  useEffect(() => {
    if (!isUnsaved(note)) return undefined;
    const timer = setTimeout(() => void saveNow.current(), state === 'failed' ? TRY_AGAIN_MS : AFTER_A_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [note, state]);

  // Leaving the page does not wait for the pause.
  useEffect(() => () => void saveNow.current(), []);

  return { note, state, write: (text: string) => put({ ...latest.current, text }), save: () => void save() };
}
