import { randomUUID } from 'node:crypto';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import { expireSaves } from '../../../api/domain/insights/expireSaves.ts';
import { Insight, InsightCounter } from '../../../api/domain/insights/model.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makePerson, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is } from './readers.ts';
import { told, words } from './sharing.ts';

useDatabase();
let saver: PersonDocument;
beforeEach(async () => {
  await emptyDatabase();
  saver = await makePerson();
});

const ask = (objectId: string) =>
  askToSave(is(saver), { text: words, authorObjectId: objectId, authorName: 'Ann Author', onceKey: randomUUID() });
const sweep = () => expireSaves(makeSystem());

/** Older than anything else: messages of people whom nobody knows here. */
const putUnknown = (count: number) =>
  Insight.insertMany(
    Array.from({ length: count }, () => ({
      ...{ tenantId, state: 'waitsForAuthor', naming: 'named', type: 'tip', language: 'en' },
      ...{ title: 'Plans', text: words, audience: { kind: 'everyone' } },
      ...{ savedById: saver._id, authorObjectId: randomUUID(), onceKey: randomUUID() },
      ...{ createdAt: new Date(testNow.getTime() - 86_400_000), changedAt: testNow },
    })),
  );

describe('authors who are waited for', () => {
  it('are asked though hundreds before them are not known', async () => {
    await putUnknown(520);
    const objectId = randomUUID();
    await ask(objectId);
    await sweep();
    expect(await told('saveConsent')).toEqual([]);
    const author = await makePerson({ objectId });
    await sweep();
    expect((await told('saveConsent')).map(({ personId }) => personId.toString())).toEqual([author.id]);
  });

  it('cost no write as long as nothing changes', async () => {
    const author = await makePerson();
    for (let at = 0; at < 5; at += 1) await ask(author.objectId ?? '');
    await ask(randomUUID());
    await sweep();
    const before = JSON.stringify([await Insight.find(), await InsightCounter.find()]);
    await sweep();
    await sweep();
    expect(JSON.stringify([await Insight.find(), await InsightCounter.find()])).toBe(before);
    expect(await told('saveConsent')).toHaveLength(3);
  });

  it('are asked nothing once they have left, and laid aside', async () => {
    const objectId = randomUUID();
    for (let at = 0; at < 4; at += 1) await ask(objectId);
    const author = await makePerson({ objectId });
    await Person.updateOne({ _id: author._id }, { $set: { leftAt: testNow } });
    await sweep();
    await sweep();
    expect(await told('saveConsent')).toEqual([]);
    expect(await Insight.countDocuments({ authorObjectId: objectId })).toBe(0);
  });
});
