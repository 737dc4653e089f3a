import { useEffect, useRef, useState } from 'react';
import type { AnswerValue } from '../../../../../api/contracts/polls.ts';

const AFTER_A_PAUSE_MS = 1_000;

/** What was typed and not said yet, for as long as the tab is open. */
const kept = new Map<string, string>();

type Given = { keptAs: string; value: string; say: (value: AnswerValue) => void };

/** Own words on their way to the server. Spaces at their ends are the writer's own and never sent. */
export function useOwnWords({ keptAs, value, say }: Given) {
  const [text, setText] = useState(kept.get(keptAs) ?? value);
  const sent = useRef(value);
  const latest = useRef({ text, say });
  const leave = () => {
    const words = latest.current.text.trim();
    if (words === sent.current) return;
    sent.current = words;
    kept.delete(keptAs);
    latest.current.say(words || null);
  };
  const leaveNow = useRef(leave);
  useEffect(() => {
    latest.current.say = say;
    leaveNow.current = leave;
  });
  useEffect(() => {
    const timer = setTimeout(() => leaveNow.current(), AFTER_A_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => leaveNow.current(), []);
  useEffect(() => {
    // Written elsewhere: taken in unless there are words here that were not said yet.
    if (latest.current.text.trim() !== sent.current) return;
    sent.current = value;
    if (value !== latest.current.text.trim()) {
      latest.current.text = value;
      setText(value);
    }
  }, [value]);
  return {
    text,
    write: (next: string) => {
      latest.current.text = next;
      kept.set(keptAs, next);
      setText(next);
    },
    leave,
  };
}
