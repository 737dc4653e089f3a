import fc from 'fast-check';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';
import { newSkillId } from '../../../api/domain/skills/newSkillId.ts';
import { skillId } from '../../../api/contracts/common.ts';

describe('folding a name', () => {
  it.each([
    ['  Microsoft   Excel ', 'microsoft excel'],
    ['MÉCANIQUE', 'mecanique'],
    ['Ｐｏｗｅｒ\u00a0BI', 'power bi'],
    ['Po\u200bwer BI', 'power bi'],
    ['C++', 'c++'],
    ['日本語', '日本語'],
  ])('reads %j as %j', (name, key) => expect(foldKey(name)).toBe(key));

  it('is the same when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(foldKey(foldKey(name))).toBe(foldKey(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a key for a new skill', () => {
  it('is one the contract takes, whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (name) => {
        expect(skillId.safeParse(newSkillId(name)).success).toBe(true);
      }),
    );
  });

  it('differs where only signs differ, and not where only spelling does', () => {
    expect(new Set(['C', 'C#', 'C++'].map(newSkillId)).size).toBe(3);
    expect(newSkillId('Café  Réglages')).toBe(newSkillId('cafe reglages'));
  });
});
