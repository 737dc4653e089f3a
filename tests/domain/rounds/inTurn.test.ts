import { inTurn } from '../../../api/domain/rounds/inTurn.ts';

/** Work that ends when it is told to. */
function makeWork() {
  let begun = 0;
  const ends: (() => void)[] = [];
  const work = (): Promise<number> => {
    begun += 1;
    return new Promise((resolve) => ends.push(() => resolve(ends.length)));
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { work, begun: () => begun, ends, settle };
}

it('no more than two answers are worked out at once, a few wait, and the rest is refused', async () => {
  const { work, begun, ends, settle } = makeWork();
  const answers = Array.from({ length: 10 }, () => inTurn(work));
  await expect(inTurn(work)).rejects.toMatchObject({ code: 'too_many', reason: 'tooFast' });
  expect(begun()).toBe(2);
  ends[0]?.();
  await settle();
  expect(begun()).toBe(3);
  for (let at = 1; at < 10; at += 1) {
    ends[at]?.();
    await settle();
  }
  expect(await Promise.all(answers)).toHaveLength(10);
  expect(begun()).toBe(10);
});

it('what breaks leaves its place to the next', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  for (let turn = 0; turn < 5; turn += 1) await expect(inTurn(broken)).rejects.toThrow('broken');
  expect(await inTurn(async () => 'fine')).toBe('fine');
});
