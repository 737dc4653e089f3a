import { putInsight } from '../domain/insights/putInsight.ts';
import { testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeCast } from './cast.ts';
import { call, testServer } from './testServer.ts';

useDatabase();
beforeEach(emptyDatabase);

const server = testServer({ clock: () => testNow });

describe('insights as a file', () => {
  it.each([
    ['csv', 'text/csv'],
    ['json', 'application/json'],
    ['md', 'text/markdown'],
  ])('come as %s to be saved, never shown in place', async (format, type) => {
    const cast = await makeCast();
    await putInsight({ owner: cast.people.asker, title: 'Lock the sketch layer' });
    const token = await cast.tokenOf('asked');
    const { status, headers, text } = await call(server, {
      method: 'get',
      path: '/api/insights/export',
      query: { format },
      token,
    });
    expect([status, text]).toEqual([200, expect.stringContaining('Lock the sketch layer')]);
    expect(headers).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename=insights.${format}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('come in no other format', async () => {
    const token = await (await makeCast()).tokenOf('asked');
    const { status } = await call(server, {
      method: 'get',
      path: '/api/insights/export',
      query: { format: 'html' },
      token,
    });
    expect(status).toBe(400);
  });
});
