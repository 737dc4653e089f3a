import { EventEmitter, once } from 'node:events';
import WebSocket from 'ws';
import { readAnswer, type ExtensionAnswer } from '../bot/extension.ts';
import { readCard, type ReadCard } from '../bot/tap.ts';

/** One message of the chat as it stands, with the card one reads. */
export interface ChatCard extends ReadCard {
  activityId: string;
  /** Was it new, or did it replace the card of an earlier message? */
  action: 'createMessage' | 'updateMessage';
}

export interface Chat {
  install: () => Promise<void>;
  say: (text: string) => Promise<void>;
  /** Taps a button of a card; answers the card that then stands there. */
  tap: (card: ChatCard, button: string) => Promise<ReadCard>;
  /** What the bot answers to the message extension: a search, an action, a link. */
  extend: (name: string, value: object) => Promise<ExtensionAnswer>;
  /** Waits for the next card that is not seen yet and looks like this. */
  card: (isIt: (card: ChatCard) => boolean) => Promise<ChatCard>;
  close: () => void | Promise<void>;
}

const conversation = { id: 'personal-chat-id' };
/** Delivery may wait for its next sweep, on a machine that does a lot at once. */
const patienceMs = 100_000;

/** Drives the Agents Playground as its one person does, through the addresses that its own page uses. */
export async function openChat(origin: string, personId: string): Promise<Chat> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  const unseen: ChatCard[] = [];
  const arrivals = new EventEmitter();
  socket.on('message', (text) => {
    const card = toCard(JSON.parse(String(text)) as Arrival);
    if (card) unseen.push(card);
    arrivals.emit('arrival');
  });
  await once(socket, 'open');

  const send = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const from = { id: personId };

  return {
    install: async () => void (await send(`/_debug/conversation/${conversation.id}/installation`, {})),
    say: async (text) => {
      const message = { type: 'text', text, textFormat: 'plain', from };
      await send(`/_conversation/v1/conversations/${conversation.id}/messages`, message);
    },
    tap: async (card, button) => {
      const data = card.buttons[button];
      if (typeof data !== 'object') throw new Error(`no button "${button}" that the bot answers`);
      const value = { action: { type: 'Action.Execute', verb: data['verb'], data } };
      const name = 'adaptiveCard/action';
      const replyToId = card.activityId;
      const answer = await send('/_conversation/v1/invoke', { name, value, from, conversation, replyToId });
      return readCard((answer as { value?: unknown }).value);
    },
    extend: async (name, value) => {
      const answer = await send('/_conversation/v1/invoke', {
        name: `composeExtension/${name}`,
        value,
        from,
        conversation,
      });
      return { status: 200, text: JSON.stringify(answer), ...readAnswer(answer ?? {}) };
    },
    card: async (isIt) => {
      const tooLate = AbortSignal.timeout(patienceMs);
      for (;;) {
        const at = unseen.findIndex(isIt);
        const [found] = at < 0 ? [] : unseen.splice(at, 1);
        if (found) return found;
        await once(arrivals, 'arrival', { signal: tooLate }).catch(() => {
          throw new Error(
            `no such card came; unseen are ${JSON.stringify(unseen.map(({ lines }) => lines.slice(0, 2)))}`,
          );
        });
      }
    },
    close: () => socket.close(),
  };
}

interface Arrival {
  action: string;
  message?: { messageId?: string; attachments?: { content: unknown }[] };
}

function toCard({ action, message }: Arrival): ChatCard | null {
  const [attachment] = message?.attachments ?? [];
  if (!attachment || (action !== 'createMessage' && action !== 'updateMessage')) return null;
  return { ...readCard(attachment.content), action, activityId: message?.messageId ?? '' };
}
