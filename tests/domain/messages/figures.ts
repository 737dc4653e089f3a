import { trusted } from '../../../api/domain/database.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import type { LimitedConnector } from '../../support/limitedConnector.ts';

type Seen = Pick<LimitedConnector, 'arrived' | 'throttled' | 'dropped' | 'requests'>;

interface Figures {
  /** How many messages ended in which state. */
  ended: Record<string, number>;
  twice: number;
  /** Chats in which something arrived before what was promised earlier. */
  outOfOrder: number;
  /** Whose end nobody knows, without a word about why. */
  unseen: number;
  throttled: number;
  dropped: number;
  requests: number;
  /** Until the last one arrived. */
  seconds: number;
}

/** Nothing is under way any more, and nothing waits. */
export const isDone = async (): Promise<boolean> =>
  (await Message.countDocuments({ state: trusted({ $in: ['queued', 'sending'] }) })) === 0;

/** What came of it: how many ended how, what arrived twice, and whose messages came in another order than promised. */
export async function figures(connector: Seen): Promise<Figures> {
  const messages = await Message.find().sort({ _id: 1 }).lean();
  const people = new Map(
    (await Person.find({}, { conversation: 1 }).lean()).map(({ _id, conversation }) => [
      _id.toString(),
      conversation?.conversationId ?? '',
    ]),
  );
  const ended: Record<string, number> = {};
  const promised = new Map<string, string[]>();
  for (const { state, personId, sessionId } of messages) {
    ended[state] = (ended[state] ?? 0) + 1;
    const chat = people.get(personId.toString()) ?? '';
    promised.set(chat, [...(promised.get(chat) ?? []), String(sessionId)]);
  }
  const times = new Map<string, number>();
  const inChat = new Map<string, string[]>();
  for (const { conversationId, sessionId } of connector.arrived) {
    const key = `${conversationId} ${sessionId}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    inChat.set(conversationId, [...(inChat.get(conversationId) ?? []), sessionId]);
  }
  const outOfOrder = [...inChat].filter(([chat, order]) => {
    const places = order.map((sessionId) => (promised.get(chat) ?? []).indexOf(sessionId));
    return places.some((place, at) => place < 0 || place < (places[at - 1] ?? -1));
  });
  const unseen = messages.filter(({ state, failure }) => state === 'unknown' && !failure);
  return {
    ended,
    twice: [...times.values()].filter((count) => count > 1).length,
    outOfOrder: outOfOrder.length,
    unseen: unseen.length,
    throttled: connector.throttled,
    dropped: connector.dropped,
    requests: connector.requests,
    seconds: Math.round(Math.max(...connector.arrived.map(({ at }) => at)) / 100) / 10,
  };
}

/** Each one delivered, or `unknown` with its reason; none twice, none before an earlier one. */
export function expectWhole(
  { ended, twice, outOfOrder, unseen, throttled, dropped }: Figures,
  { count, mayBeLost }: { count: number; mayBeLost: number },
): void {
  const { delivered = 0, unknown = 0, ...others } = ended;
  expect({ others, twice, outOfOrder, unseen, throttled }).toEqual({
    others: {},
    twice: 0,
    outOfOrder: 0,
    unseen: 0,
    throttled: 0,
  });
  expect(delivered + unknown).toBe(count);
  // What the killed processes had on their way is among them.
  expect(unknown).toBeLessThanOrEqual(dropped + mayBeLost);
}
