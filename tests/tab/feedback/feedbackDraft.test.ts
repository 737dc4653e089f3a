import fc from 'fast-check';
import {
  asksForFeedback,
  feedbackChips,
  feedbackQuestions,
  feedbackSees,
  sessionFeedbackInput,
} from '../../../api/contracts/feedback.ts';
import { chipsOf, draftOf, isEmpty, longerThan, withChip } from '../../../tab/src/features/feedback/feedbackDraft.ts';

const nothing = { worked: null, didnt: null, change: null };
const empty = draftOf({ answers: nothing, comment: '', sees: 'me', canCount: true });

const chip = fc
  .constantFrom(...feedbackQuestions)
  .chain((question) => fc.constantFrom(...feedbackChips[question]).map((one) => ({ question, chip: one as never })));

describe('what is said about a meeting', () => {
  it('begins empty and for the writer alone', () => {
    expect(empty.sees).toBe('me');
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty({ ...empty, comment: ' \n ' })).toBe(true);
    expect(isEmpty({ ...empty, comment: 'Good' })).toBe(false);
  });

  it('comes back as it was saved, whoever was to read it', () => {
    for (const sees of feedbackSees.options) {
      const saved = { answers: { ...nothing, worked: 'pace' as const }, comment: 'Good', sees };
      expect(draftOf({ ...saved, canCount: true })).toEqual(saved);
    }
  });

  it('falls back to the writer alone where there is no programme to count it in', () => {
    expect(draftOf({ ...empty, sees: 'programme', canCount: false }).sees).toBe('me');
    expect(draftOf({ ...empty, sees: 'partner', canCount: false }).sees).toBe('partner');
  });

  it('holds one chip a question; another takes its place, the same again takes it back', () => {
    const trying = withChip(empty, 'worked', 'trying');
    expect(withChip(trying, 'worked', 'pace').answers).toEqual({ ...nothing, worked: 'pace' });
    expect(withChip(trying, 'didnt', 'tooShort').answers).toEqual({ ...nothing, worked: 'trying', didnt: 'tooShort' });
    expect(withChip(trying, 'worked', 'trying').answers).toEqual(nothing);
  });

  it('is what the server takes, whatever is tapped in whatever order', () => {
    fc.assert(
      fc.property(fc.array(chip, { maxLength: 12 }), (taps) => {
        const draft = taps.reduce((before, tap) => withChip(before, tap.question, tap.chip), empty);
        expect(sessionFeedbackInput.safeParse(draft).success).toBe(true);
      }),
    );
  });

  it('offers "something else" only where it was tapped on a card', () => {
    expect(chipsOf('worked', nothing)).toEqual(['trying', 'aim', 'pace', 'questions']);
    expect(chipsOf('worked', { ...nothing, worked: 'other' })).toContain('other');
    expect(chipsOf('didnt', nothing)).toHaveLength(5);
  });

  it('names a longer meeting than the one there was', () => {
    expect([25, 30, 45, 60, 90].map(longerThan)).toEqual([45, 45, 60, 90, null]);
  });
});

it('is asked for after the first and third meeting, then after every fourth', () => {
  const asked = Array.from({ length: 16 }, (_, place) => place + 1).filter(asksForFeedback);
  expect(asked).toEqual([1, 3, 7, 11, 15]);
});
