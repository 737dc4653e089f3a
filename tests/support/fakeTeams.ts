import { randomUUID } from 'node:crypto';
import {
  DeliveryFailure,
  type CardReader,
  type CardView,
  type ConversationAddress,
  type Notifier,
} from '../../api/contracts/cards.ts';

interface Sent {
  to: string;
  activityId: string;
  view: CardView;
  reader: CardReader;
}

/** The edge to Teams, in memory: keeps what arrived, and fails as told. */
export class FakeTeams implements Notifier {
  readonly sent: Sent[] = [];
  readonly updated: Sent[] = [];
  /** Asked before each send; what it returns is thrown instead of (or, for `arrivedButUnknown`, after) delivering. */
  failWith: (view: CardView, count: number) => DeliveryFailure | 'arrivedButUnknown' | null = () => null;
  calls = 0;

  async send(conversation: ConversationAddress, view: CardView, reader: CardReader): Promise<{ activityId: string }> {
    const failure = this.failWith(view, this.calls++);
    if (failure instanceof DeliveryFailure) throw failure;
    const activityId = randomUUID();
    this.sent.push({ to: conversation.objectId, activityId, view, reader });
    if (failure === 'arrivedButUnknown') throw new DeliveryFailure('unknown', 'no answer');
    return { activityId };
  }

  async update(to: ConversationAddress, activityId: string, view: CardView, reader: CardReader): Promise<void> {
    this.updated.push({ to: to.objectId, activityId, view, reader });
  }
}
