import { parentPort, workerData } from 'node:worker_threads';
import { costOfParting } from '../../domain/matching/round/costOfParting.ts';
import { planRound } from '../../domain/matching/round/planRound.ts';
import { whyNot } from '../../domain/matching/round/whyNot.ts';
import type { MatchingMessage, MatchingTask } from './messages.ts';

// The entry of a matching thread: one task, one answer, the end. An error ends the thread and rejects the promise of
// whoever asked.
const send = (message: MatchingMessage): void => parentPort?.postMessage(message);

function answer(task: MatchingTask): Extract<MatchingMessage, { answer: unknown }>['answer'] {
  const { name, input } = task;
  if (name === 'plan') return planRound(input, (progress) => send({ progress }));
  const ask = name === 'whyNot' ? whyNot : costOfParting;
  return ask(input, task.result, task.a, task.b);
}

send({ answer: answer(workerData as MatchingTask) });
