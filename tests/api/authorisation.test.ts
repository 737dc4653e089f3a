import { useDatabase } from '../support/database.ts';
import { testNow } from '../support/context.ts';
import { keepWorlds } from '../support/keepWorlds.ts';
import { guardedElsewhere, idsAll, matrix, roles, type Ids, type Role, type Row } from './authorisation.matrix.ts';
import { arrange, makeCast, type Cast } from './cast.ts';
import { listRoutes } from './listRoutes.ts';
import { commandsDuring, startProfiler } from './profiler.ts';
import { call, testServer, type Call } from './testServer.ts';

const server = testServer({ clock: () => testNow });
const cells = matrix.flatMap((row) => roles.map((role) => [role, row.expect[role], row.route, row] as const));
const absentId = 'f'.repeat(24);

type Arranged = Pick<Row, 'between' | 'stage' | 'meeting' | 'help' | 'poll'>;

describe('who may what', () => {
  useDatabase();
  beforeAll(startProfiler);

  const worldOf = keepWorlds<{ cast: Cast; ids: Ids }>();
  const before = ({ between, stage, meeting, help, poll }: Arranged) =>
    worldOf(`${between} ${stage} ${meeting} ${help} ${poll}`, async () => {
      const cast = await makeCast();
      return {
        cast,
        ids: await arrange(cast, between, stage, meeting, { ...(help && { help }), ...(poll && { poll }) }),
      };
    });

  const ask = async (row: Row, role: Role, { cast, ids }: { cast: Cast; ids: Ids }) =>
    call(server, { ...row.call(ids), method: methodOf(row.route), token: await cast.tokenOf(role) });

  it('is written down for every route there is, and for no other', () => {
    const routes = listRoutes(() => testServer());
    const known = [...matrix.map(({ route }) => route), ...Object.keys(guardedElsewhere)];
    expect(routes.toSorted()).toEqual(known.toSorted());
  });

  it.each(cells)('%s gets %i from %s', async (role, status, _route, row) => {
    const response = await ask(row, role, await before(row));
    expect({ status: response.status, reason: reasonIn(response.body, status) }).toEqual({ status, reason: undefined });
    if (status === 200 && row.view) expect(row.view.safeParse(response.body).error?.issues ?? []).toEqual([]);
  });

  const ofSomebody = matrix.filter(({ route }) => route.includes('/:id') && !route.includes('/api/me/'));
  it.each(ofSomebody.map((row) => [row.route, row] as const))(
    '%s does not tell another’s partnership from one that does not exist',
    async (_route, row) => {
      const { cast, ids } = await before(row);
      const answers: object[] = [];
      const commands: string[][] = [];
      for (const given of [ids, { ...idsAll(absentId), asker: ids.asker, asked: ids.asked, lead: ids.lead }]) {
        const seen = await commandsDuring(async () => {
          const { status, body } = await ask(row, 'otherPerson', { cast, ids: given });
          answers.push({ status, ...(body as object), reference: '' });
        });
        commands.push(seen.map(({ op, collection }) => `${op} ${collection}`));
      }
      expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' });
      expect(answers[0]).toEqual(answers[1]);
      expect(commands[0]).toEqual(commands[1]);
    },
  );

  // Withdrawing is what really happens then, so it has a test of its own in tests/domain.
  const askerReads = matrix.filter(
    ({ route }) => /\/api\/partner/.test(route) && !route.endsWith('/withdraw') && !route.endsWith('calendar.ics'),
  );
  it.each(askerReads.map((row) => [row.route, row] as const))(
    '%s answers the asker of a hidden no as if the request were still open',
    async (_route, row) => {
      const { cast } = await before({ between: 'nothing' });
      const answers: string[] = [];
      for (const between of ['proposed', 'declined'] as const) {
        const ids = await arrange(cast, between);
        const { status, body } = await ask(row, 'asker', { cast, ids });
        const told = JSON.stringify({ status, ...(body as object), reference: '' }, null, 1);
        answers.push(told.replaceAll(ids.partnership, 'the partnership'));
      }
      expect(answers[1]).toBe(answers[0]);
    },
  );
});

const methodOf = (route: string): Call['method'] => (route.split(' ')[0] ?? '').toLowerCase() as Call['method'];

/** Says in a failure why the answer was another; nothing when it was as expected. */
function reasonIn(body: { reason?: string }, expected: number): string | undefined {
  return expected === 200 ? body.reason : undefined;
}
