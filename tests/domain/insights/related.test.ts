import { demoInsights } from '../../../api/integrations/demoInsights.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { similarInsights } from '../../../api/domain/insights/similarInsights.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { putInsight } from './putInsight.ts';
import { is } from './readers.ts';

const about: Readonly<Record<string, readonly string[]>> = {
  sql: [
    'The monthly report was slow because of one missing index',
    'Read a query plan before you ask for more memory',
    'Let the report run at night and open the copy',
    'From Access to SQL Server in three evenings',
    'Count the rows before you join',
  ],
  checking: ['I sent the drawing without its revision', 'Am falschen Nullpunkt einen Tag lang gefräst'],
};
const report = 'The monthly report was slow because of one missing index';
const plan = 'Read a query plan before you ask for more memory';
const slowList =
  'Our design review list took half an hour to load. I looked at the query plan and put an index on the review date. Now it is there in two minutes.';

describe('in the demo company', () => {
  useDatabase();
  let reader: PersonDocument;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    await emptyDatabase();
    const owner = await makePerson();
    reader = await makePerson();
    for (const { title, text, type, skills = [], words = [], language = 'en' } of demoInsights) {
      const tags = [...skills.map((id) => id.replaceAll('-', ' ')), ...words].map((name) => ({ skillId: null, name }));
      const { id } = await putInsight({ owner, title, text, type, language, tags });
      ids.set(title, id as string);
    }
  });
  const beside = async (title: string): Promise<string[]> =>
    (await getInsight(is(reader), { id: ids.get(title) ?? '' })).related.map((one) => one.title);
  const similarTo = async (text: string): Promise<string[]> =>
    (await similarInsights(is(reader), { text })).map(({ title }) => title);

  it.each(demoInsights.map(({ title }) => title))('nothing unrelated stands beside “%s”', async (title) => {
    const same = Object.values(about).find((titles) => titles.includes(title)) ?? [];
    for (const other of await beside(title)) expect(same).toContain(other);
  });

  it('what is about the same thing stands there', async () => {
    expect(await beside(report)).toEqual(
      expect.arrayContaining([plan, 'Let the report run at night and open the copy']),
    );
    expect(await beside(plan)).toContain(report);
    expect(await beside('Count the rows before you join')).toEqual(expect.arrayContaining([plan, report]));
  });

  it('the slow list of design reviews is like the slow report and the query plan, and like nothing else', async () => {
    expect((await similarTo(slowList)).toSorted()).toEqual([plan, report].toSorted());
  });

  it.each(demoInsights.map(({ title, text }) => [title, text]))(
    'the text of “%s” is like itself, and like others only where they are about the same thing',
    async (title = '', text = '') => {
      const similar = await similarTo(text);
      expect(similar[0]).toBe(title);
      const others = similar.filter((one) => one !== title);
      expect(others).toEqual(title === report ? [plan] : title === plan ? [report] : []);
    },
  );

  it.each([
    'Ten minutes a day are enough to learn one word of a language.',
    'Die erste Woche im neuen Büro: zwei Stunden ohne Telefon haben geholfen.',
    'The canteen has a vegetarian menu on the first Monday of the month.',
  ])('nothing is like what only has numbers and times in common: %s', async (text) => {
    expect(await similarTo(text)).toEqual([]);
  });
});
