import { DomainError } from '../domain/errors.ts';

/**
 * Answers with a sentence when `work` takes longer than `ms`. The work itself goes on and may still take effect, which
 * the sentence says; every change is safe to repeat. Its late failure is not an unhandled one.
 */
export async function deadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DomainError('unavailable', 'tooSlow')), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
