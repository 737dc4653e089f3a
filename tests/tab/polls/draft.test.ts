import fc from 'fast-check';
import { pollDraft, type PollQuestion } from '../../../api/contracts/polls.ts';
import { whatIsMissing } from '../../../api/domain/polls/policy.ts';
import { templates } from '../../../api/domain/polls/templates.ts';
import {
  draftOf,
  fromTemplate,
  inputOf,
  moved,
  none,
  withBack,
  withChanged,
  withKind,
  withNew,
  without,
  withOption,
  withText,
  type Draft,
} from '../../../tab/src/features/polls/write/draft.ts';
import { isMissing, problemsOf } from '../../../tab/src/features/polls/write/problems.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const closesAt = '2026-12-05T17:00:00.000Z';
const scale = templates.learning[0]?.options ?? [];
const first = draftOf({ questions: [...templates.learning], door: 'bot', closesAt });
const empty: Draft = { questions: [], door: 'bot', closesAt };
const codes = (draft: Draft) => problemsOf(draft, 'en', now).map(({ code }) => code);
const keys = ({ questions }: Draft) => questions.map(({ key }) => key);
const question = (draft: Draft, place = 0) => {
  const found = draft.questions[place];
  if (!found) throw new Error(`There is no question ${place}`);
  return found;
};

describe('a draft', () => {
  it('comes back from the server as it was', () => {
    expect(draftOf(inputOf(first))).toEqual(first);
  });

  it('takes six questions, each under a name of its own, and fits the contract at every step', () => {
    let draft = empty;
    for (let place = 0; place < 8; place += 1) {
      draft = withNew(draft, scale);
      expect(pollDraft.safeParse(inputOf(draft)).success).toBe(true);
    }
    expect(draft.questions).toHaveLength(6);
    expect(new Set(draft.questions.map(({ id }) => id)).size).toBe(6);
    expect(new Set(keys(draft)).size).toBe(6);
  });

  it('moves a question and keeps the order of the others', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: -2, max: 9 }), (which, place) => {
        const key = question(first, which).key;
        const after = moved(first, key, place);
        expect(keys(after).filter((one) => one !== key)).toEqual(keys(first).filter((one) => one !== key));
        expect(keys(after).indexOf(key)).toBe(Math.max(0, Math.min(3, place)));
      }),
    );
  });

  it('has a deleted question back where it was, once', () => {
    const gone = question(first, 1);
    const after = withBack(without(first, gone.key), gone, 1);
    expect(after).toEqual(first);
    expect(withBack(after, gone, 1)).toBe(after);
  });

  it('has no room for a question that was deleted once six others stand there', () => {
    const gone = question(first, 1);
    let full = without(first, gone.key);
    while (full.questions.length < 6) full = withNew(full, scale);
    expect(withBack(full, gone, 1)).toBe(full);
  });

  it('keeps its words when it is answered in another way', () => {
    const changed = withKind(question(first), 'choice', scale);
    expect(changed.text).toEqual(question(first).text);
    expect(changed.options).toEqual([none, none]);
    expect(withKind(changed, 'scale', scale).options).toEqual(scale);
    expect(withKind(changed, 'text', scale).options).toEqual([]);
  });

  it('begins with a template under keys that nothing else has had', () => {
    const after = fromTemplate(first, templates.safety);
    expect(inputOf(after).questions).toEqual(templates.safety);
    expect(keys(after).some((key) => keys(first).includes(key))).toBe(false);
  });
});

describe('before it is sent', () => {
  it('nothing stands in the way of a template', () => {
    for (const questions of Object.values(templates)) {
      expect(problemsOf(draftOf({ questions: [...questions], door: 'bot', closesAt }), 'en', now)).toEqual([]);
    }
  });

  it('says which language a question lacks, and that the others can be sent', () => {
    const draft = withChanged(first, withText(question(first, 3), 'de', ' '));
    expect(problemsOf(draft, 'en', now)).toEqual([
      { code: 'missing', stops: false, place: 3, locale: 'de', part: 'text' },
    ]);
    expect(isMissing(question(draft, 3), 'de')).toBe(true);
    expect(isMissing(question(draft, 3), 'en')).toBe(false);
  });

  it('says which words of a scale are missing in a language', () => {
    const draft = withChanged(first, withOption(question(first), 2, 'en', ''));
    expect(problemsOf(draft, 'de', now)).toMatchObject([{ code: 'optionsMissing', place: 0, locale: 'en' }]);
  });

  it('names a question that asks about a partner', () => {
    const about = (text: string) => codes(withChanged(first, withText(question(first), 'en', text)));
    expect(about('Is your partner helpful?')).toEqual(['aboutPartner']);
    expect(about('Do the partner days help?')).toEqual([]);
  });

  it('says that a small programme would never show what has no average', () => {
    const found = problemsOf(first, 'en', now, true).map((one) => [one.code, 'place' in one && one.place, one.stops]);
    expect(found).toEqual([
      ['neverShown', 2, false],
      ['neverShown', 3, false],
    ]);
  });

  it.each([
    ['no question', empty, 'noQuestion'],
    ['an empty question', withNew(empty, scale), 'noWords'],
    ['too few answers', withChanged(first, { ...question(first), options: scale.slice(0, 3) }), 'tooFewOptions'],
    ['the same answer twice', withChanged(first, withOption(question(first), 1, 'en', 'not at ALL')), 'sameOptions'],
    ['too short a time', { ...first, closesAt: '2026-11-21T11:00:00Z' }, 'tooSoon'],
    ['too long a time', { ...first, closesAt: '2027-02-01T11:00:00Z' }, 'tooLate'],
  ] as const)('stops at %s', (_, draft, code) => {
    expect(problemsOf(draft, 'en', now)).toContainEqual(expect.objectContaining({ code, stops: true }));
  });

  it('lets nothing through that the server would refuse', () => {
    const words = fc.constantFrom('', 'Time', 'time', 'Place', 'Zeit');
    const both = fc.record({ en: words, de: words });
    const anyQuestion: fc.Arbitrary<PollQuestion> = fc.oneof(
      fc.record({
        id: fc.constant('own-1'),
        kind: fc.constant('text' as const),
        text: both,
        options: fc.constant<PollQuestion['options']>([]),
      }),
      fc.record({
        id: fc.constant('own-2'),
        kind: fc.constantFrom('scale' as const, 'choice' as const),
        text: both,
        options: fc.array(both, { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyQuestion, { maxLength: 4 }), fc.nat(90), (questions, days) => {
        const until = new Date(now + days * 86_400_000).toISOString();
        const draft = draftOf({ questions, door: 'bot', closesAt: until });
        if (problemsOf(draft, 'en', now).some(({ stops }) => stops)) return;
        const sent = inputOf(draft).questions;
        expect(whatIsMissing({ questions: sent, closesAt: new Date(until) }, new Date(now))).toBeNull();
      }),
    );
  });
});
