import type { Activity, CloudAdapter, ConversationReference, TurnContext } from 'botbuilder';
import {
  DeliveryFailure,
  type CardReader,
  type CardView,
  type ConversationAddress,
  type Notifier,
} from '../api/contracts/cards.ts';
import { cardActivity } from './cardActivity.ts';
import { toDeliveryFailure } from './deliveryFailure.ts';
import { isTeamsAddress } from './isTeamsAddress.ts';
import type { BotParts, BotSettings } from './settings.ts';
import { sleep as realSleep, type Sleep } from './sleep.ts';

const answerWithinMs = 10_000;

/**
 * The port through which messages leave. One try a call: whether and when to try again is the outbox's decision. Only
 * conversations that an authenticated turn left behind are written to, and only at Teams' own addresses.
 */
export function createNotifier(
  adapter: CloudAdapter,
  settings: BotSettings,
  parts: BotParts,
  sleep: Sleep = realSleep,
): Notifier {
  const deliver = async (
    to: ConversationAddress,
    view: CardView,
    reader: CardReader,
    put: (turn: TurnContext, activity: Partial<Activity>) => Promise<string>,
  ): Promise<string> => {
    if (to.tenantId !== settings.tenantId || !isTeamsAddress(to.serviceUrl, settings.isLocal)) {
      throw new DeliveryFailure('rejected', 'not an address of Teams');
    }
    const { now } = parts.systemContext('system');
    const activity = cardActivity(view, { ...reader, teamsUserId: `8:orgid:${to.objectId}` }, settings, now);
    try {
      return await withinTime(
        inConversation(adapter, settings, to, (turn) => put(turn, activity)),
        sleep,
      );
    } catch (error) {
      throw toDeliveryFailure(error, now);
    }
  };

  return {
    send: async (to, view, reader) => ({
      activityId: await deliver(
        to,
        view,
        reader,
        async (turn, activity) => (await turn.sendActivity(activity))?.id ?? '',
      ),
    }),
    update: async (to, activityId, view, reader) => {
      await deliver(to, view, reader, async (turn, activity) => {
        await turn.updateActivity({ ...activity, id: activityId });
        return activityId;
      });
    },
  };
}

/** Runs in the conversation; what fails in there is thrown here and not given to the adapter's own answer to errors. */
async function inConversation(
  adapter: CloudAdapter,
  { appId, isLocal }: BotSettings,
  to: ConversationAddress,
  act: (turn: TurnContext) => Promise<string>,
): Promise<string> {
  const reference: Partial<ConversationReference> = {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: to.botId, name: 'Pairwise' },
    conversation: {
      id: to.conversationId,
      tenantId: to.tenantId,
      conversationType: 'personal',
      isGroup: false,
      name: '',
    },
  };
  let outcome: { id: string } | { error: unknown } = { error: new Error('the turn did not run') };
  await adapter.continueConversationAsync(isLocal ? '' : appId, reference, async (turn) => {
    // botbuilder makes an id up for this turn and would reply to it; this is a message of its own.
    turn.activity.id = '';
    outcome = await act(turn).then(
      (id) => ({ id }),
      (error: unknown) => ({ error }),
    );
  });
  return settle(outcome);
}

function settle(outcome: { id: string } | { error: unknown }): string {
  if ('error' in outcome) throw outcome.error;
  return outcome.id;
}

async function withinTime<T>(work: Promise<T>, sleep: Sleep): Promise<T> {
  const isAnswered = new AbortController();
  const tooLate = sleep(answerWithinMs, isAnswered.signal).then(() => {
    throw new DeliveryFailure('unknown', 'Teams did not answer in time');
  });
  return Promise.race([work, tooLate]).finally(() => {
    // The loser of the race has nobody who listens.
    tooLate.catch(() => undefined);
    isAnswered.abort();
  });
}
