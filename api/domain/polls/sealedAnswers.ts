import type { mongo } from 'mongoose';
import { longestAnswer, type AnswerValue, type PollQuestion } from '../../contracts/polls.ts';
import { storedAnswers } from '../../contracts/sealedAnswers.ts';
import { toBuffer } from '../rounds/bytes.ts';
import { padded, pseudonymOf, seal, unseal } from './seal.ts';

/** What one person said in one poll, by question; a question passed over is null, one not reached is absent. */
export type Answers = Record<string, AnswerValue>;

/** Bytes in which any answers to these questions have room: a letter takes at most four, or six where JSON escapes it. */
export function sealedBytes(questions: readonly Pick<PollQuestion, 'kind'>[]): number {
  const words = questions.filter(({ kind }) => kind === 'text').length;
  return 64 * Math.max(1, questions.length) + words * longestAnswer * 6;
}

/** Under which name the answers of `whose` stand in this poll: a person, or a person after one session. */
export const nameInPoll = (key: Uint8Array, whose: string): string => pseudonymOf(key, whose);

/** Bound to the poll and the pseudonym, so that a row moved under another name opens for nobody. */
const boundTo = (pollId: string, pseudonym: string): string => `pollResponse:${pollId}:${pseudonym}`;

/** Answers as they stand in the database while the poll is open: unreadable, and of one length whatever they say. */
export const sealAnswers = (
  key: Uint8Array,
  { pollId, pseudonym, questions }: { pollId: string; pseudonym: string; questions: readonly PollQuestion[] },
  answers: Answers,
): Buffer => seal(key, boundTo(pollId, pseudonym), padded(JSON.stringify(answers), sealedBytes(questions)));

/** Null: the bytes were touched, or belong to another row. A lean read brings bytes as the driver's `Binary`. */
export function unsealAnswers(
  key: Uint8Array,
  { pollId, pseudonym, sealed }: { pollId: string; pseudonym: string; sealed: Uint8Array | mongo.Binary },
): Answers | null {
  const plain = unseal(key, boundTo(pollId, pseudonym), toBuffer(sealed));
  return plain && storedAnswers.parse(JSON.parse(plain.toString('utf8')));
}
