import { deliverDueMessages } from '../../api/domain/messages/deliverDueMessages.ts';
import { recoverMessages } from '../../api/domain/messages/recoverMessages.ts';
import { holdTurns, takeTurn } from '../../api/domain/messages/takeTurn.ts';
import { tellWhenSomebodyFits } from '../../api/domain/matching/tellWhenSomebodyFits.ts';
import { planReplacements } from '../../api/domain/matching/round/planReplacements.ts';
import { sweepPartnerships } from '../../api/domain/partnerships/sweepPartnerships.ts';
import { sweepSessions } from '../../api/domain/sessions/sweepSessions.ts';
import { setPulse } from '../../api/domain/polls/setPulse.ts';
import { sweepPolls } from '../../api/domain/polls/sweepPolls.ts';
import { sweepRounds } from '../../api/domain/rounds/sweepRounds.ts';
import { makeContext, makeSystem, tenantId, testNow } from '../support/context.ts';
import { matrix } from './authorisation.matrix.ts';
import { arrange, type Cast } from './cast.ts';
import { makeDelivery } from '../support/delivery.ts';
import { matchAll } from '../support/rounds.ts';
import { call, type Call, type TestServer } from './testServer.ts';

const day = 86_400_000;

/** A Teams that takes everything. */
const now = (): Date => new Date(testNow.getTime() + day);
const delivery = makeDelivery({
  notifier: { send: async () => ({ activityId: 'sent' }), update: async () => {} },
  pace: {
    perSecond: 50,
    waitForTurn: async (conversationId) =>
      void (await takeTurn({ tenantId, now: now() }, { conversationId, perSecond: 50, longestMs: 1e6 })),
    note: () => holdTurns({ tenantId, now: now() }, 0),
  },
  now,
});

/** Everything there is to do, once: each route as those whom it lets in, then each sweep, days later. */
export async function everyCall(server: TestServer, cast: Cast): Promise<void> {
  for (const row of matrix) {
    for (const role of ['asker', 'asked', 'lead', 'administrator'] as const) {
      const ids = await arrange(cast, row.between, row.stage, row.meeting, row);
      const method = (row.route.split(' ')[0] ?? '').toLowerCase() as Call['method'];
      const token = await cast.tokenOf(role);
      await call(server, { ...row.call(ids), method, token });
    }
  }
  for (const between of ['proposed', 'declined'] as const) {
    await arrange(cast, between);
    for (const days of [3, 4, 8])
      await sweepPartnerships(makeSystem({ now: new Date(testNow.getTime() + days * day) }));
  }
  // A round from its invitations to its end: asked, reminded, matched by itself, told, closed.
  for (const stage of ['running', 'told'] as const) {
    await arrange(cast, 'nothing', stage);
    for (const days of [0, 15, 18, 24, 25, 30]) {
      const now = new Date(testNow.getTime() + days * day);
      await sweepRounds(makeSystem({ now }), planReplacements);
      await matchAll();
      await sweepPartnerships(makeSystem({ now }));
    }
  }
  // A session from its booking to its end, and two who have not met for a long time.
  for (const meeting of ['planned', 'held'] as const) {
    await arrange(cast, 'active', undefined, meeting);
    for (const days of [2, 3, 40]) await sweepSessions(makeSystem({ now: new Date(testNow.getTime() + days * day) }));
  }
  // A poll from its first message to what came of it, and one that opens by itself.
  const { programme } = await arrange(cast, 'nothing', 'running', undefined, { poll: 'open' });
  await setPulse(makeContext({ person: cast.people.lead }), { id: programme, template: 'tool', everyWeeks: 4 });
  for (const days of [1, 12, 14, 22]) await sweepPolls(makeSystem({ now: new Date(testNow.getTime() + days * day) }));
  await tellWhenSomebodyFits(makeSystem());
  await deliverDueMessages(delivery);
  await recoverMessages(delivery);
}
