import fc from 'fast-check';
import { insightFields } from '../../../api/contracts/insights.ts';
import { longestText } from '../../../api/contracts/insightUses.ts';
import { dropDraft, keepDraft, keptAs, keptDraft } from '../../../tab/src/features/insights/share/keptDraft.ts';
import {
  chosenAudience,
  draftOf,
  emptyDraft,
  fieldsOf,
  isGoodLink,
  isWorthKeeping,
  namingOf,
  problemOf,
} from '../../../tab/src/features/insights/share/shareDraft.ts';
import { everyone, programme, team, view } from './insightViews.ts';

const key = '7f6f1a52-7f5c-4d8b-9a53-2d3c58f60f11';
const written = emptyDraft('An index made it fast.', key);

describe('what is sent of an insight', () => {
  it('is the text alone where nothing else was said', () => {
    expect(fieldsOf(written)).toEqual({ text: 'An index made it fast.', why: '', link: null, reviewOn: null });
  });

  it('is what was changed, and what was emptied is guessed again', () => {
    const changed = { ...written, title: ' Faster ', type: 'tip' as const, tags: [], language: 'en' as const };
    expect(fieldsOf(changed)).toMatchObject({ title: 'Faster', type: 'tip', tags: [], language: 'en' });
    expect(fieldsOf({ ...changed, title: '  ' })).not.toHaveProperty('title');
  });

  it('asks for no review of what has no name', () => {
    const reviewed = { ...written, reviewOn: '2027-01-01' };
    expect(fieldsOf(reviewed).reviewOn).toBe('2027-01-01');
    expect(fieldsOf({ ...reviewed, isNamed: false }).reviewOn).toBeNull();
  });

  it('is what the server takes, whatever is typed', () => {
    const typed = fc
      .string({ minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '' && !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(typed, typed, typed, (text, title, why) => {
        const draft = { ...written, text, title, why };
        expect(problemOf(draft, team)).toBeNull();
        expect(insightFields.safeParse(fieldsOf(draft)).success).toBe(true);
      }),
    );
  });
});

describe('what stands in the way of sharing', () => {
  it('is said before the server is asked', () => {
    expect(problemOf(emptyDraft(' \n ', key), team)).toBe('empty');
    expect(problemOf(emptyDraft('a'.repeat(longestText), key), team)).toBeNull();
    expect(problemOf(emptyDraft('a'.repeat(10_000), key), team)).toBe('tooLong');
    expect(problemOf({ ...written, link: 'http://example.com' }, team)).toBe('link');
    expect(problemOf(written, undefined)).toBe('audience');
    expect(problemOf({ ...written, isNamed: false }, team)).toBe('naming');
  });

  it('takes only links that begin with https', () => {
    expect(['', ' https://example.com/a '].every(isGoodLink)).toBe(true);
    expect(['javascript:alert(1)', 'example.com', 'http://example.com', 'https://'].some(isGoodLink)).toBe(false);
  });
});

describe('whose name stands with it', () => {
  it('is never the own one again by itself: too few readers are a problem instead', () => {
    const unnamed = { ...written, isNamed: false };
    expect(namingOf(unnamed, everyone)).toBe('unnamed');
    expect(namingOf(unnamed, programme)).toBe('throughContact');
    expect(namingOf(unnamed, team)).toBeNull();
    expect(namingOf(written, everyone)).toBe('named');
  });
});

describe('who may read it', () => {
  it('is whom the guess offers first, until somebody is chosen', () => {
    expect(chosenAudience(written, [team, everyone])).toBe(team);
    expect(chosenAudience({ ...written, audience: { kind: 'everyone' } }, [team, everyone])).toBe(everyone);
  });

  it('is nobody where the chosen ones are not offered any more', () => {
    expect(chosenAudience({ ...written, audience: programme.audience }, [team, everyone])).toBeUndefined();
  });
});

describe('what was written', () => {
  const stored = new Map<string, string>();
  beforeAll(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      value: {
        getItem: (name: string) => stored.get(name) ?? null,
        setItem: (name: string, value: string) => stored.set(name, value),
        removeItem: (name: string) => stored.delete(name),
      },
    });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });

  it('comes back with the key it is shared once by, for its writer alone', () => {
    const mine = keptAs('me', 'new');
    expect(keepDraft(mine, written)).toBe(true);
    expect(keptDraft(mine)).toEqual(written);
    expect(keptDraft(keptAs('somebody else', 'new'))).toBeNull();
    dropDraft(mine);
    expect(keptDraft(mine)).toBeNull();
  });

  it('is said not to be kept where the browser keeps nothing', () => {
    Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: undefined });
    expect(keepDraft('any', written)).toBe(false);
    expect(keptDraft('any')).toBeNull();
  });

  it('is worth keeping once it differs from what it began with', () => {
    const own = draftOf(view, key);
    expect(isWorthKeeping(own, own)).toBe(false);
    expect(isWorthKeeping({ ...own, text: `${own.text} More.` }, own)).toBe(true);
    expect(isWorthKeeping(emptyDraft('', key), emptyDraft('', key))).toBe(false);
    expect(isWorthKeeping(written, emptyDraft('', key))).toBe(true);
  });
});

describe('an own insight that is changed', () => {
  it('begins as it stands', () => {
    expect(draftOf(view, key)).toMatchObject({
      text: view.text,
      title: view.title,
      audience: team.audience,
      isNamed: true,
    });
    expect(draftOf({ ...view, naming: 'unnamed', author: null }, key).isNamed).toBe(false);
  });
});
