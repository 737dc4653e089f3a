import { answerSave } from '../../../api/domain/insights/answerSave.ts';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is, times } from './readers.ts';
import { makePeople, makeWithContact, said, told, words } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

const hour = 3_600_000;
const today = new Date('2026-03-03T00:00:00.000Z');

/** Of so many ids made by chance, one that looks like this hour is chance as well; two are none. */
async function expectNoClock(kind: 'insightPassOn' | 'saveOutcome', count: number): Promise<void> {
  const rows = await told(kind);
  expect(rows).toHaveLength(count);
  const near = rows.filter(({ _id }) => Math.abs(_id.getTimestamp().getTime() - Date.now()) < hour);
  expect(near.length).toBeLessThan(2);
  for (const { createdAt, dueAt } of rows) expect([createdAt, dueAt]).toEqual([today, today]);
}

describe('a message that tells of an insight without a name', () => {
  it('does not say at what hour its contact was asked', async () => {
    const { member, audience } = await makeWithContact();
    await times(4, () => shareInsight(is(member), said({ audience, naming: 'throughContact' })));
    await expectNoClock('insightPassOn', 4);
  });

  it('does not say at what hour the author said yes', async () => {
    await makePeople(26);
    const [saver, author] = [await makePerson(), await makePerson()];
    const asking = { authorObjectId: author.objectId ?? '', authorName: author.name };
    for (const n of [1, 2, 3]) {
      const input = { ...asking, text: `${words} ${n}`, onceKey: crypto.randomUUID() };
      const { id } = await askToSave(is(saver), input);
      await answerSave(is(author), { id, answer: 'unnamed' });
    }
    await expectNoClock('saveOutcome', 3);
  });
});
