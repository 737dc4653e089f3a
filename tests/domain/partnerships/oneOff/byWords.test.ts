import { readFile } from 'node:fs/promises';
import { findHelpersByWords } from '../../../../api/domain/partnerships/oneOff/findHelpersByWords.ts';
import { makeContext, makePerson } from '../../../support/context.ts';
import { useDatabase } from '../../../support/database.ts';
import { importFile } from '../../imports/importFile.ts';

useDatabase();
beforeAll(async () => {
  await importFile(await readFile('api/demo/skills.csv'), { kind: 'skills' });
});

describe('what somebody typed, in the words of a whole catalogue', () => {
  it.each([
    ['Excel for the March report', 'Microsoft Excel'],
    ['with Excel, please.', 'Microsoft Excel'],
    ['sql', 'SQL'],
    ['time management', 'Time Management'],
    ['financial resources', 'Management of Financial Resources'],
    ['C++ templates', 'C++'],
    ['Go', 'Go'],
    ['go through my Python script', 'Python'],
    ['Wer kann mir mit Python helfen?', 'Python'],
    ['eine Präsentation in PowerPoint', 'Microsoft PowerPoint'],
    ['production and processing', 'Production and Processing'],
  ])('“%s” is %s', async (text, name) => {
    const found = await findHelpersByWords(makeContext({ person: await makePerson() }), { text });
    expect(found?.skillName).toBe(name);
  });

  it.each([
    'my march report',
    'an offer',
    'the new car',

    'it',
    'und wie geht es weiter',
    'a letter to our bank',
  ])('“%s” names nothing by letters inside other words', async (text) => {
    const found = await findHelpersByWords(makeContext({ person: await makePerson() }), { text });
    expect(found?.skillName).toBeUndefined();
  });
});
