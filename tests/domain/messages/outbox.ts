import type { Types } from 'mongoose';
import { deliverDueMessages } from '../../../api/domain/messages/deliverDueMessages.ts';
import type { Delivery } from '../../../api/domain/messages/delivery.ts';
import { Message, type MessageKind } from '../../../api/domain/messages/model.ts';
import { queueMessage } from '../../../api/domain/messages/queueMessage.ts';
import { recoverMessages } from '../../../api/domain/messages/recoverMessages.ts';
import { makeSystem, testNow } from '../../support/context.ts';
import { makeDelivery } from '../../support/delivery.ts';
import { FakeTeams } from '../../support/fakeTeams.ts';
import { makeRound } from '../rounds/round.ts';

export const day = 86_400_000;

/** Somebody whose chat is open. */
export const installed = {
  conversation: {
    conversationId: 'chat',
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
    botId: 'bot',
    blockedAt: null,
  },
};

/** An outbox with a Teams and a time of its own. */
export class Outbox {
  readonly teams = new FakeTeams();
  now = testNow;
  readonly #settings: Partial<Delivery>;

  constructor(settings: Partial<Delivery> = {}) {
    this.#settings = settings;
  }

  worker(owner = 'a'): Delivery {
    return makeDelivery({ notifier: this.teams, now: () => this.now, owner, ...this.#settings });
  }

  /** Until nothing is due. */
  async deliver(owner?: string): Promise<void> {
    while ((await deliverDueMessages(this.worker(owner))) > 0);
  }

  async recover(): Promise<void> {
    await recoverMessages(this.worker('healer'));
  }

  later(ms: number): void {
    this.now = new Date(this.now.getTime() + ms);
  }

  /** The cards that arrived, in order. */
  cards(): string[] {
    return this.teams.sent.map(({ view }) => view.card);
  }
}

interface Person {
  _id: Types.ObjectId;
}

/** Promises somebody an invitation to a round of its own, open for another two weeks; the test company asks a lot. */
export async function promiseInvitation(
  { _id }: Person,
  kind: 'roundOpen' | 'roundReminder' = 'roundOpen',
  fields: { expiresAt?: Date } = {},
): Promise<void> {
  const { roundId } = await makeRound({ people: 0 });
  await queueMessage(makeSystem(), { personId: _id, kind, roundId, dedupeKey: `${kind}:${roundId}`, ...fields });
}

/** Promises the reminder of a request. */
export async function promiseReminder({ id, asked }: { id: string; asked: Person }): Promise<void> {
  await queueMessage(makeSystem(), {
    personId: asked._id,
    kind: 'proposalReminder',
    partnershipId: id,
    dedupeKey: `proposalReminder:${id}`,
  });
}

/** The states of all messages of a kind, in the order in which they were promised. */
export async function statesOf(...kinds: MessageKind[]): Promise<string[]> {
  const messages = await Message.find().sort({ _id: 1 }).lean();
  return messages.filter(({ kind }) => kinds.includes(kind)).map(({ state }) => state);
}
