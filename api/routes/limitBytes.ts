import { DomainError } from '../domain/errors.ts';

/** Passes a stream on and stops it with a sentence as soon as it is larger than `most` bytes. */
export async function* limitBytes(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of source) {
    seen += chunk.length;
    if (seen > most) throw new DomainError('invalid', 'tooLarge');
    yield chunk;
  }
}
