import { Types } from 'mongoose';
import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { PollResponse } from '../../api/domain/polls/model.ts';
import { testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { matrix, type Ids } from './authorisation.matrix.ts';
import { arrange, makeCast, type Cast } from './cast.ts';
import { insightRows } from './insights.matrix.ts';
import { call, testServer } from './testServer.ts';

const answering = matrix.filter(({ route }) => /^PUT .*\/(?:answers|feedback)$/.test(route));

describe('an answer given in confidence', () => {
  useDatabase();
  const server = testServer({ clock: () => testNow });
  let cast: Cast;
  beforeEach(async () => {
    await emptyDatabase();
    cast = await makeCast();
    server.lines.length = 0;
  });

  const requests = () => server.lines.filter((line) => line.includes('"msg":"request"'));
  const idsOf = (row: (typeof answering)[number]): Promise<Ids> =>
    arrange(cast, row.between, row.stage, row.meeting, row);

  it('comes in by two routes', () => {
    expect(answering.map(({ route }) => route).toSorted()).toEqual([
      'PUT /api/polls/:id/answers',
      'PUT /api/sessions/:id/feedback',
    ]);
  });

  it.each(answering.map((row) => [row.route, row] as const))('leaves no line in the log: %s', async (_route, row) => {
    const sent = row.call(await idsOf(row));
    const before = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    const token = await cast.tokenOf('asker');
    server.lines.length = 0;
    const shouted = sent.path.replaceAll(/(?<=\/)[a-z]+(?=\/|$)/g, (word) => word.toUpperCase());
    for (const path of [sent.path, `${sent.path}/`, shouted]) {
      const { status } = await call(server, { ...sent, path, method: 'put', token });
      expect([path, status]).toEqual([path, 200]);
    }
    expect(server.lines).toEqual([]);
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual(before);
  });

  it.each(answering.map((row) => [row.route, row] as const))(
    'is not told from a refused one by its line, since neither has one: %s',
    async (_route, row) => {
      const { path, body } = row.call(await idsOf(row));
      const token = await cast.tokenOf('asker');
      const other = path.replace(/[0-9a-f]{24}/, new Types.ObjectId().toString());
      const { status } = await call(server, { path: other, body, method: 'put', token });
      expect([status, requests()]).toEqual([404, []]);
    },
  );

  const aboutHelp = matrix.filter(({ route }) => /\/help(?:\/|$)/.test(route));
  it.each(aboutHelp.map((row) => [row.route, row] as const))(
    'stays as quiet when somebody needs help: %s',
    async (route, row) => {
      const sent = row.call(await idsOf(row));
      const before = await AuditEntry.countDocuments();
      const [verb = ''] = route.split(' ');
      for (const role of ['asker', 'lead'] as const) {
        const method = verb.toLowerCase() as 'get' | 'post';
        await call(server, { ...sent, method, token: await cast.tokenOf(role) });
      }
      expect(aboutHelp).toHaveLength(5);
      expect([requests(), await AuditEntry.countDocuments()]).toEqual([[], before]);
    },
  );

  const ofInsights = insightRows.filter(({ route }) => /^(?:POST|PUT|DELETE) \/api\/insights/.test(route));
  it.each(ofInsights.map((row) => [`${row.route} (${row.insight ?? 'none'})`, row] as const))(
    'stays as quiet about what people do with an insight, which may stand without a name: %s',
    async (_name, row) => {
      const sent = row.call(await idsOf(row));
      const method = row.route.split(' ')[0]?.toLowerCase() as 'post' | 'put' | 'delete';
      server.lines.length = 0;
      const { status } = await call(server, { ...sent, method, token: await cast.tokenOf('asker') });
      // A refusal has a line, which says neither what was refused nor where.
      const lines = server.lines.filter((line) => !line.includes('"msg":"refused"'));
      expect([status, lines]).toEqual([row.expect.asker, []]);
      const shouted = `${sent.path.replace('/api/insights', '/API/Insights')}/`;
      await call(server, { ...sent, path: shouted, method, token: await cast.tokenOf('asker') });
      expect(requests()).toEqual([]);
    },
  );

  it('names no insight in the line of who reads it: whoever shared it reads it first', async () => {
    const [row] = insightRows.filter(({ route, insight }) => route.endsWith('/:id') && insight === 'unnamed');
    if (!row) throw new Error('there is no route to an insight');
    const sent = row.call(await idsOf(row));
    server.lines.length = 0;
    for (const path of [sent.path, sent.path.toUpperCase()])
      await call(server, { path, method: 'get', token: await cast.tokenOf('asker') });
    expect(requests().map((line) => (JSON.parse(line) as { path: string }).path.toLowerCase())).toEqual([
      '/api/insights/:id',
      '/api/insights/:id',
    ]);
  });

  it('is the only kind of request without a line: reading has one', async () => {
    const [row] = answering.filter(({ route }) => route.includes('polls'));
    if (!row) throw new Error('there is no route to answer a poll');
    const { path } = row.call(await idsOf(row));
    await call(server, { path: path.replace('/answers', ''), method: 'get', token: await cast.tokenOf('asker') });
    expect(requests()).toHaveLength(1);
    expect(await PollResponse.countDocuments()).toBe(0);
  });
});
