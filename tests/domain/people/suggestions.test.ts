import fc from 'fast-check';
import { answerSuggestion } from '../../../api/domain/people/answerSuggestion.ts';
import { mergeEntries } from '../../../api/domain/people/mergeEntries.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDiane, makeSkills } from './diane.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const modeling = { side: 'teaches', skillId: 'modeling' } as const;

describe('answering a suggestion', () => {
  it('keeps it as it stands, or at the level its person chooses', async () => {
    const { ctx } = await makeDiane();
    const kept = await answerSuggestion(ctx, { ...modeling, answer: 'keep' });
    expect(kept.teaches[1]).toMatchObject({ skillId: 'modeling', level: 3, state: 'kept' });
    const changed = await answerSuggestion(ctx, { side: 'wants', skillId: 'excel', answer: 'keep', level: 2 });
    expect(changed.wants[1]).toMatchObject({ skillId: 'excel', level: 2, state: 'kept', audience: 'teachers' });
  });

  it('removes it for good', async () => {
    const { ctx, person } = await makeDiane();
    expect((await answerSuggestion(ctx, { ...modeling, answer: 'remove' })).teaches).toHaveLength(1);
    expect(await Person.findById(person._id).lean()).toMatchObject({ dismissedSuggestions: ['teaches:modeling'] });
  });

  it.each(['keep', 'remove'] as const)('can be said twice: %s', async (answer) => {
    const { ctx } = await makeDiane();
    const first = await answerSuggestion(ctx, { ...modeling, answer });
    expect(await answerSuggestion(ctx, { ...modeling, answer })).toEqual(first);
  });

  it('is one effect when 20 answers come at once', async () => {
    const { ctx, person } = await makeDiane();
    await Promise.all(Array.from({ length: 20 }, () => answerSuggestion(ctx, { ...modeling, answer: 'keep' })));
    expect(await Person.findById(person._id).lean()).toMatchObject({ version: person.version + 1 });
  });

  it('does not touch what the person said themselves, nor what is not there', async () => {
    const { ctx } = await makeDiane();
    for (const skillId of ['sql', 'excel']) {
      await expect(answerSuggestion(ctx, { side: 'teaches', skillId, answer: 'remove' })).rejects.toMatchObject({
        reason: 'suggestionGone',
      });
    }
  });
});

describe('merging a list', () => {
  const entry = fc.record({
    skillId: fc.constantFrom('a', 'b', 'c', 'd'),
    level: fc.integer({ min: 1, max: 5 }),
    state: fc.constantFrom('suggested' as const, 'kept' as const),
  });
  const list = fc.uniqueArray(entry, { selector: ({ skillId }) => skillId });

  it('never publishes a suggestion its person did not change, and loses none', () => {
    fc.assert(
      fc.property(list, list, (old, sent) => {
        const merged = mergeEntries(
          old,
          sent.map(({ skillId, level }) => ({ skillId, level })),
        );
        for (const before of old.filter(({ state }) => state === 'suggested')) {
          const after = merged.find(({ skillId }) => skillId === before.skillId);
          expect(after?.state === 'suggested' || after?.level !== before.level).toBe(true);
          expect(after).toBeDefined();
        }
        expect(new Set(merged.map(({ skillId }) => skillId)).size).toBe(merged.length);
      }),
    );
  });
});
