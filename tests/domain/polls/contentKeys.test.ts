import type { PollQuestion } from '../../../api/contracts/polls.ts';
import { contentKeys } from '../../../api/domain/polls/contentKeys.ts';
import { leavesFew } from '../../../api/domain/polls/leavesFew.ts';

const words = (en: string, de = '') => ({ en, de });
const asks = (changes: Partial<PollQuestion> = {}): PollQuestion => ({
  id: 'own-1',
  kind: 'scale',
  text: words('Is X useful?', 'Nützt X?'),
  options: [words('No', 'Nein'), words('Hardly', 'Kaum'), words('Mostly', 'Meist'), words('Yes', 'Ja')],
  ...changes,
});
const isSame = (other: PollQuestion) => contentKeys(asks()).some((key) => contentKeys(other).includes(key));

describe('two questions ask the same', () => {
  it.each([
    ['under another id', asks({ id: 'own-2' })],
    ['with other signs, spaces and case', asks({ text: words(' is x  USEFUL??', '') })],
    ['in one language alone', asks({ text: words('Something else', 'Nützt X') })],
    ['with options in another order', asks({ options: asks().options.toReversed() })],
    ['as a choice', asks({ kind: 'choice' })],
    [
      'with the other language’s words in the wrong field',
      asks({ text: words('', 'Is X useful'), options: asks().options.map(({ en }) => words('', en)) }),
    ],
  ])('%s', (_name, other) => {
    expect(isSame(other)).toBe(true);
  });

  it.each([
    ['other words', asks({ text: words('Is Y useful?', 'Nützt Y?') })],
    ['other options', asks({ options: asks().options.slice(1) })],
    ['own words to write', asks({ kind: 'text', options: [] })],
    ['only signs', asks({ text: words('??', '!!') })],
  ])('but not with %s', (_name, other) => {
    expect(isSame(other)).toBe(false);
  });
});

describe('what figures of several polls leave', () => {
  const people = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => `p${from + at}`));
  const [first, second] = [people(0, 6), people(6, 13)];

  it('is one person where the third poll is the other two and that one', () => {
    expect(leavesFew([people(0, 14)], [first, second], 5)).toBe(true);
    expect(leavesFew([first], [people(0, 14), second], 5)).toBe(true);
    expect(leavesFew([first], [second, people(0, 14), people(0, 14)], 5)).toBe(true);
  });

  it('is one person where that one stands in a part instead', () => {
    expect(leavesFew([people(6, 14)], [first, people(0, 13)], 5)).toBe(true);
  });

  it('is one person beside four parts that fill all the rest', () => {
    const parts = [people(0, 5), people(5, 10), people(10, 15), people(15, 20)];
    expect(leavesFew([people(0, 21)], parts, 5)).toBe(true);
    expect(leavesFew([people(0, 25)], parts, 5)).toBe(false);
  });

  it('is nobody, or five, where nothing can be told', () => {
    expect(leavesFew([people(0, 13)], [first, second], 5)).toBe(false);
    expect(leavesFew([people(0, 18)], [first, second], 5)).toBe(false);
    expect(leavesFew([people(20, 30)], [first, second, people(0, 14)], 5)).toBe(false);
  });
});
