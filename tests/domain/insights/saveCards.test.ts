import { randomUUID } from 'node:crypto';
import { answerSave } from '../../../api/domain/insights/answerSave.ts';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { viewInsightMessage } from '../../../api/domain/insights/viewInsightMessage.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { is } from './readers.ts';
import { words } from './sharing.ts';

useDatabase();
let saver: PersonDocument;
let author: PersonDocument;
beforeEach(async () => {
  await emptyDatabase();
  saver = await makePerson({ name: 'Sam Saver', department: 'Sales' });
  author = await makePerson({ name: 'Ann Author', department: 'Quality' });
});

const lesson = 'We should have looked at the plan before.';
const save = async (text: string) => {
  const said = { text, authorObjectId: author.objectId ?? '', authorName: author.name, onceKey: randomUUID() };
  return (await askToSave(is(saver), said)).id;
};
const card = (person: PersonDocument, kind: string, insightId: string) =>
  viewInsightMessage(is(person), { kind, insightId, isUpdate: true });

describe('the cards about a saved message', () => {
  it.each([
    ['everyone', words, { kind: 'everyone', name: '' }],
    ['the author’s team where it is about a mistake', lesson, { kind: 'team', name: 'Quality' }],
  ])('say before and after an OK who reads it: %s', async (_, text, readers) => {
    const id = await save(text);
    expect(await card(author, 'saveConsent', id)).toMatchObject({ card: 'saveConsent', text, readers });
    expect(await answerSave(is(author), { id, answer: 'named' })).toMatchObject({ answer: 'named', readers });
  });

  it('are true: a lesson from a mistake is shared with the author’s team first', async () => {
    const id = await save(lesson);
    await answerSave(is(author), { id, answer: 'named' });
    expect((await getInsight(is(author), { id })).audience.audience).toEqual({ kind: 'team', department: 'Quality' });
    await expect(getInsight(is(saver), { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('carry every word to whoever is asked for their OK', async () => {
    const text = 'word '.repeat(799).trim();
    expect(await card(author, 'saveConsent', await save(text))).toMatchObject({ text });
  });

  it('tell whoever saved it the title only where they may read it', async () => {
    const [open, narrow] = [await save(words), await save(lesson)];
    for (const id of [open, narrow]) await answerSave(is(author), { id, answer: 'named' });
    expect(await card(saver, 'saveOutcome', open)).toMatchObject({ isShared: true, isReadable: true });
    expect(await card(saver, 'saveOutcome', narrow)).toEqual({
      ...{ card: 'saveOutcome', insightId: narrow, title: '' },
      ...{ isShared: true, isReadable: false },
    });
  });
});
