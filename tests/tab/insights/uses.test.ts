import fc from 'fast-check';
import { outcomeKind, recordOutcomeInput } from '../../../api/contracts/insightUses.ts';
import {
  draftOf,
  howMuchChips,
  inputOf,
  outcomeChips,
  withHowMuch,
  withKind,
} from '../../../tab/src/features/insights/page/outcome/outcomeDraft.ts';
import { flagPromise } from '../../../tab/src/features/insights/page/flagPromise.ts';
import { noticeOf } from '../../../tab/src/features/insights/page/noticeOf.ts';
import { farewell } from '../../../tab/src/features/insights/useInsightAct.ts';
import { hitsOf, nextOffset } from '../../../tab/src/features/insights/useInsights.ts';
import { withMark } from '../../../tab/src/features/insights/useMark.ts';
import { fakeEveryone, fakeInsight, fakeSearch } from '../../support/fakeInsights.ts';

const nothing = draftOf(null, false);
const said = { kind: 'savedTime' as const, howMuch: 'hour' as const, line: 'An hour a month', isNamed: true };

describe('what came of it', () => {
  it('begins with nothing, and sends nothing before something is chosen', () => {
    expect(nothing).toEqual({ kind: null, howMuch: null, line: '', isNamed: true });
    expect(inputOf(nothing)).toBeNull();
    expect(inputOf({ ...nothing, line: 'Good' })).toBeNull();
  });

  it('holds one chip; another takes its place, the same again takes it back', () => {
    const saved = withKind(nothing, 'savedTime');
    expect(withKind(saved, 'notSure').kind).toBe('notSure');
    expect(withKind(saved, 'savedTime').kind).toBeNull();
    expect(withHowMuch(withHowMuch(saved, 'hour'), 'hour').howMuch).toBeNull();
  });

  it('keeps how much with saved time alone', () => {
    const hour = withHowMuch(withKind(nothing, 'savedTime'), 'hour');
    expect(inputOf(hour)?.howMuch).toBe('hour');
    expect(inputOf(withKind(hour, 'avoidedError'))?.howMuch).toBeNull();
  });

  it('comes back as it was said, to be changed', () => {
    expect(draftOf(said, false)).toEqual(said);
    // A use is no difference, and a difference no use: only the words go over.
    expect(draftOf(said, true)).toEqual({ kind: 'different', howMuch: null, line: said.line, isNamed: true });
    expect(draftOf({ ...said, kind: 'different', howMuch: null }, false).kind).toBeNull();
  });

  it('asks for a word where a name says that it was different; a count needs none', () => {
    const different = draftOf(null, true);
    expect(inputOf(different)).toBeNull();
    expect(inputOf({ ...different, line: ' \n ' })).toBeNull();
    expect(inputOf({ ...different, line: ' Two servers ' })?.line).toBe('Two servers');
    expect(inputOf({ ...different, isNamed: false })).not.toBeNull();
  });

  it('is what the server takes, whatever is tapped in whatever order', () => {
    const tap = fc.oneof(
      fc.constantFrom(...outcomeChips).map((kind) => (draft: typeof nothing) => withKind(draft, kind)),
      fc.constantFrom(...howMuchChips).map((much) => (draft: typeof nothing) => withHowMuch(draft, much)),
    );
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 12 }), fc.string({ maxLength: 300 }), (taps, line) => {
        const input = inputOf(taps.reduce((draft, change) => change(draft), { ...nothing, line }));
        if (input) expect(recordOutcomeInput.safeParse(input).success).toBe(true);
      }),
    );
  });

  it('offers every kind there is, the difference by its own button', () => {
    expect([...outcomeChips, 'different'].toSorted()).toEqual([...outcomeKind.options].toSorted());
  });
});

describe('a mark', () => {
  it('counts at once, and comes off at once', () => {
    const before = fakeInsight({ helpful: 3 });
    const helpful = withMark(before, 'helpful', true);
    expect(helpful).toMatchObject({ isHelpfulToMe: true, helpful: 4 });
    expect(withMark(helpful, 'helpful', false)).toEqual(before);
  });

  it('counts once, however often it is set', () => {
    const helpful = withMark(fakeInsight(), 'helpful', true);
    expect(withMark(helpful, 'helpful', true)).toEqual(helpful);
    expect(withMark(fakeInsight(), 'helpful', false).helpful).toBe(0);
  });

  it('that saves counts nothing', () => {
    expect(withMark(fakeInsight({ helpful: 3 }), 'saved', true)).toMatchObject({ isSaved: true, helpful: 3 });
  });
});

describe('the pages of a list', () => {
  const list = fakeSearch('');
  const [first, second, third, fourth] = list.hits;
  if (!first || !second || !third || !fourth) throw new Error('Four of them');

  it('follow each other until all are there', () => {
    const two = { ...list, hits: [first, second] };
    const rest = { ...list, hits: [third, fourth] };
    expect(nextOffset(two, [two])).toBe(2);
    expect(nextOffset(rest, [two, rest])).toBeUndefined();
  });

  it('end where the server has no more, whatever it counted', () => {
    const empty = { ...list, hits: [], total: 40 };
    expect(nextOffset(empty, [list, empty])).toBeUndefined();
  });

  it('show each insight once, also one that has moved to the next page meanwhile', () => {
    const two = { ...list, hits: [first, second] };
    const moved = { ...list, hits: [second, third] };
    expect(hitsOf([two, moved]).map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
  });
});

describe('what stands above an insight', () => {
  const notice = (given: Parameters<typeof fakeInsight>[0]) => noticeOf(fakeInsight(given));

  it('is nothing where it is simply shared', () => {
    expect(notice({})).toBeNull();
    expect(notice({ isMine: true })).toBeNull();
  });

  it('offers its owner to look, and its readers only to know', () => {
    for (const given of [{ isFlagged: true }, { state: 'expired' as const }]) {
      expect(notice({ ...given, isMine: true })?.acts).toEqual(['stillRight', 'edit']);
      expect(notice(given)).toMatchObject({ isWarning: true, acts: [] });
    }
    expect(notice({ state: 'hidden', isMine: true })?.acts).toEqual(['stillRight', 'edit']);
  });

  it('asks the contact to pass it on, never its owner', () => {
    expect(notice({ state: 'waitsForContact' })).toMatchObject({ words: 'toPassOn', acts: ['passOn'] });
    expect(notice({ state: 'waitsForContact', isMine: true })).toMatchObject({ words: 'waitsForContact', acts: [] });
  });

  it('leads on with a draft', () => {
    expect(notice({ state: 'draft', isMine: true })?.acts).toEqual(['writeOn']);
  });
});

describe('what is done with an insight', () => {
  it('leads away where nothing is left of it, or nothing to do with it', () => {
    expect(farewell({ act: 'withdraw' }, {})).toBe('withdraw.said');
    expect(farewell({ act: 'passOn', isPassedOn: false }, {})).toBe('notice.notPassedOn');
    expect(farewell({ act: 'passOn', isPassedOn: true }, {})).toBe('notice.passedOn');
    const flag = { act: 'flag', input: { reason: 'unkind', words: '' } } as const;
    expect(farewell(flag, { isStillShown: false })).toBe('flag.hidden');
    expect(farewell(flag, { isStillShown: true })).toBeNull();
    expect(farewell({ act: 'claim' }, {})).toBeNull();
  });
});

describe('what is promised to whoever flags', () => {
  const everyone = fakeEveryone;
  const { author } = fakeInsight();

  it('is a reader without a name, and no message where nobody knows whom to write to', () => {
    expect(flagPromise({ author, audience: everyone })).toBe('named');
    expect(flagPromise({ author: null, audience: everyone })).toBe('unnamed');
  });

  it('is not that nobody can guess it among a few', () => {
    const team = { ...everyone, audience: { kind: 'team' as const, department: 'Paint' } };
    expect(flagPromise({ author: null, audience: { ...team, readers: 5 } })).toBe('few');
    expect(flagPromise({ author, audience: { ...team, readers: 6 } })).toBe('named');
  });
});
