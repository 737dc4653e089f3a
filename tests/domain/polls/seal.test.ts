import fc from 'fast-check';
import type { PollQuestion } from '../../../api/contracts/polls.ts';
import { newWrappedKey, findPollKey, requirePollKey } from '../../../api/domain/polls/pollKey.ts';
import { newKey, padded, pseudonymOf, seal, unseal } from '../../../api/domain/polls/seal.ts';
import { nameInPoll, sealAnswers, sealedBytes, unsealAnswers } from '../../../api/domain/polls/sealedAnswers.ts';
import { Types } from 'mongoose';

const question = (id: string, kind: PollQuestion['kind']): PollQuestion => ({
  id,
  kind,
  text: { en: 'What helps?', de: 'Was hilft?' },
  options: [],
});

describe('sealing', () => {
  const key = newKey();

  it('opens what it closed, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(unseal(key, 'a thing', seal(key, 'a thing', bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('opens for no other key, no other thing, and not after one bit was touched', () => {
    const sealed = seal(key, 'a thing', Buffer.from('an answer'));
    expect(unseal(newKey(), 'a thing', sealed)).toBeNull();
    expect(unseal(key, 'another thing', sealed)).toBeNull();
    for (let place = 0; place < sealed.length; place += 1) {
      const touched = Buffer.from(sealed);
      touched[place] = (touched[place] ?? 0) ^ 1;
      expect(unseal(key, 'a thing', touched)).toBeNull();
    }
    expect(unseal(key, 'a thing', sealed.subarray(0, 20))).toBeNull();
  });

  it('never says the same thing twice in the same bytes', () => {
    const sealed = Array.from({ length: 100 }, () => seal(key, 'a thing', Buffer.from('yes')).toString('hex'));
    expect(new Set(sealed).size).toBe(100);
  });

  it('names one person alike under one key and differently under every other', () => {
    expect(pseudonymOf(key, 'somebody')).toBe(pseudonymOf(key, 'somebody'));
    expect(pseudonymOf(key, 'somebody')).not.toBe(pseudonymOf(key, 'somebody else'));
    expect(pseudonymOf(key, 'somebody')).not.toBe(pseudonymOf(newKey(), 'somebody'));
  });

  it('refuses to cut what has no room', () => {
    expect(() => padded('1234', 3)).toThrow(RangeError);
    expect(padded('ä', 4).toString()).toBe('ä  ');
  });
});

describe('the key of a poll', () => {
  const ctx = { sealKey: new Uint8Array(newKey()) };
  const _id = new Types.ObjectId();
  const wrappedKey = newWrappedKey(ctx, { _id });

  it('comes back with the configured key, for this poll alone', () => {
    expect(findPollKey(ctx, { _id, wrappedKey })).toHaveLength(32);
    expect(findPollKey(ctx, { _id: new Types.ObjectId(), wrappedKey })).toBeNull();
    expect(findPollKey({ sealKey: newKey() }, { _id, wrappedKey })).toBeNull();
  });

  it('is missed with a reason once it is destroyed', () => {
    expect(() => requirePollKey(ctx, { _id })).toThrow('pollKeyLost');
  });
});

describe('sealed answers', () => {
  const key = newKey();
  const pollId = 'a'.repeat(24);
  const questions = [question('q1', 'scale'), question('q2', 'text'), question('q3', 'text')];
  const row = { pollId, pseudonym: nameInPoll(key, 'somebody'), questions };
  /** What is hard for JSON and UTF-8: letters of four bytes, quotes, control characters that are escaped. */
  const answer = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }).filter((text) => text.length <= 500),
    fc.constant('\u0001'.repeat(500)),
    fc.constant('"\\'.repeat(250)),
    fc.constant('😀'.repeat(250)),
  );

  it('come back as they were said, in as many bytes as any others', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), answer, answer, (q1, q2, q3) => {
        const sealed = sealAnswers(key, row, { q1, q2, q3 });
        lengths.add(sealed.length);
        expect(unsealAnswers(key, { ...row, sealed })).toEqual({ q1, q2, q3 });
      }),
    );
    expect([...lengths]).toEqual([sealedBytes(questions) + 28]);
  });

  it('open for nobody under another pseudonym or in another poll', () => {
    const sealed = sealAnswers(key, row, { q1: 3 });
    expect(unsealAnswers(key, { ...row, sealed, pseudonym: nameInPoll(key, 'somebody else') })).toBeNull();
    expect(unsealAnswers(key, { ...row, sealed, pollId: 'b'.repeat(24) })).toBeNull();
  });
});
