import { parse } from 'csv-parse/sync';
import { Block } from '../../../api/domain/blocks/model.ts';
import { exportInsights } from '../../../api/domain/insights/exportInsights.ts';
import { forgetInsights } from '../../../api/domain/insights/insightIndexOf.ts';
import { insightFile } from '../../../api/integrations/insightFile.ts';
import type { Context } from '../../../api/domain/context.ts';
import { makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { later } from '../sessions/meeting.ts';
import { putInsight } from './putInsight.ts';
import { is, makeTeamInsight, times } from './readers.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  forgetInsights();
});

const titles = async (ctx: Context) =>
  (await exportInsights(ctx, { format: 'json' })).insights.map(({ title }) => title);
const files = async (ctx: Context) => {
  const exported = await exportInsights(ctx, { format: 'csv' });
  return (['csv', 'json', 'md'] as const).map((format) => insightFile({ ...exported, format }).text);
};

describe('the export of insights', () => {
  it('has what its reader may search and what is their own, drafts marked, and nothing else', async () => {
    const { owner, reader, outsiders } = await makeTeamInsight();
    await putInsight({ owner: reader, state: 'draft', title: 'My draft', sharedAt: null });
    await putInsight({ owner: reader, state: 'expired', title: 'My old one' });
    await putInsight({ owner: reader, state: 'withdrawn', title: 'Taken back' });
    await putInsight({ owner, state: 'draft', title: 'Their draft' });
    await putInsight({ owner, state: 'expired', title: 'Their old one' });
    await putInsight({ owner, title: 'For everybody' });
    const all = (await exportInsights(is(reader), { format: 'json' })).insights;
    const found = all.map(({ title, state }) => `${title} (${state})`).toSorted();
    expect(found).toEqual([
      'For everybody (shared)',
      'My draft (draft)',
      'My old one (expired)',
      'The report was slow because of one missing index (shared)',
    ]);
    for (const [name, ctx] of outsiders)
      expect(await titles(ctx)).toEqual(name === 'another company' ? [] : ['For everybody']);
  });

  it('names audiences and authors, but nobody who shared without a name, not even to themselves, and no ids', async () => {
    const { owner, reader } = await makeTeamInsight();
    const unnamed = await putInsight({ owner, naming: 'unnamed', title: 'Secret' });
    const { insights } = await exportInsights(is(owner), { format: 'json' });
    expect(insights).toMatchObject([
      { audience: 'team', audienceName: 'Quality', author: 'Olga Owner', state: 'shared', sharedOn: '2026-03-03' },
      { title: 'Secret', author: '', audience: 'everyone' },
    ]);
    const others = (await exportInsights(is(reader), { format: 'json' })).insights;
    expect(others.find(({ title }) => title === 'Secret')).toEqual(insights[1]);
    for (const text of await files(is(owner))) {
      expect(text).toContain('Secret');
      expect(text).not.toMatch(new RegExp([owner.id, unnamed.id, unnamed.ownerKey].join('|')));
    }
  });

  it('leaves out whom the reader keeps away from, and says nothing to the one kept away', async () => {
    const { owner, reader } = await makeTeamInsight();
    await putInsight({ owner: reader, title: 'Of the reader' });
    await Block.insertMany([{ tenantId, personId: reader._id, otherId: owner._id, createdAt: testNow }]);
    expect(await titles(is(reader))).toEqual(['Of the reader']);
    expect(await titles(is(owner))).toHaveLength(2);
  });

  it('says of how many there are where not all fit, the newest first', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    await times(5, (n) => putInsight({ owner, title: `Number ${n}`, sharedAt: later(n * 1000) }));
    const some = await exportInsights(is(reader), { format: 'csv', most: 2 });
    expect(some.insights.map(({ title }) => title)).toEqual(['Number 4', 'Number 3']);
    expect(some.total).toBe(5);
    expect(insightFile(some).text).toContain('2 / 5');
    expect(insightFile({ ...some, format: 'md' }).text).toContain('2 / 5');
    expect(JSON.parse(insightFile({ ...some, format: 'json' }).text)).toMatchObject({ shown: 2, total: 5 });
    const all = await exportInsights(is(reader), { format: 'csv' });
    for (const format of ['csv', 'md'] as const) expect(insightFile({ ...all, format }).text).not.toContain('5 / 5');
  });
});

describe('the file', () => {
  const bad = [
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '  =1',
    '＝1',
    '"quoted", and\r\nbroken',
  ];

  it('as a table runs nothing in a spreadsheet and loses no character', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    for (const text of bad) await putInsight({ owner, text, title: text, why: text });
    const [csv = ''] = await files(is(reader));
    expect(csv.startsWith('\uFEFF"title","text"')).toBe(true);
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    const cells = rows.map(({ text = '' }) => text);
    expect(cells.filter((text) => /^\s*[=+\-@＝]/.test(text))).toEqual([]);
    expect(cells.map((text) => text.replace(/^'/, '')).toSorted()).toEqual(bad.toSorted());
  });

  it('as pages shows what people wrote as they wrote it, and makes no markup of it', async () => {
    const [owner, reader] = [await makePerson(), await makePerson()];
    const text =
      '# Big\n<img src=x onerror=alert(1)>\n[here](javascript:alert(1)) https://evil.example www.evil.example';
    await putInsight({ owner, title: 'A\n# B', text, why: 'one\n- two\n1. three' });
    const md = (await files(is(reader)))[2] ?? '';
    expect(md.split('\n').filter((line) => line.startsWith('#'))).toEqual(['# A \\# B']);
    expect(md).not.toMatch(/(?<!\\)[<[]|https?:\/\/|www\.|^> (- |1\. )/m);
    expect(md).toContain('> one\\\n> \\- two\\\n> 1\\. three');
  });
});
