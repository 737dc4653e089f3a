import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { activityFrom, post, type Reply } from './botDoor.ts';

interface Node {
  [property: string]: unknown;
}

function walk(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(walk)];
}

/** What one reads on a card, line by line, and what its buttons send. */
export interface ReadCard {
  lines: string[];
  buttons: Record<string, Record<string, unknown> | string>;
}

export function readCard(card: unknown): ReadCard {
  const nodes = walk(card);
  const lines = nodes.flatMap((node) => {
    if (node['type'] === 'TextBlock') return [String(node['text'])];
    return node['type'] === 'RichTextBlock'
      ? [
          walk(node['inlines'])
            .map((run) => String(run['text']))
            .join(''),
        ]
      : [];
  });
  const actions = nodes.filter(({ type }) => type === 'Action.Execute' || type === 'Action.OpenUrl');
  const buttons = actions.map(({ title, data, url }) => [String(title), (data ?? url) as Node | string] as const);
  return { lines, buttons: Object.fromEntries(buttons.filter(([title]) => title !== 'undefined')) };
}

export type Speaking = Pick<PersonDocument, 'name'> & { objectId?: string | null };

const speaker = ({ objectId, name }: Speaking) => ({ objectId: objectId ?? '', name });

/** A person taps a button: Teams posts its data, the answer is the card that stands there then. */
export async function tap(origin: string, person: Speaking, data: unknown, fields: object = {}): Promise<ReadCard> {
  const { status, body } = await tapRaw(origin, person, data, fields);
  if (status !== 200) throw new Error(`the tap was answered ${status}`);
  return readCard(body['value']);
}

export function tapRaw(origin: string, person: Speaking, data: unknown, fields: object = {}): Promise<Reply> {
  const { verb } = (data ?? {}) as { verb?: unknown };
  const action = { type: 'Action.Execute', verb: String(verb), data };
  return post(
    origin,
    activityFrom(speaker(person), {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
      deliveryMode: undefined,
      ...fields,
    }),
  );
}

/** A person writes to the bot: the answers, as cards. */
export async function say(origin: string, person: Speaking, text: string, fields: object = {}): Promise<ReadCard[]> {
  const { body } = await post(origin, activityFrom(speaker(person), { text, ...fields }));
  return (body.activities ?? []).map(({ attachments }) => readCard(attachments?.[0]?.content));
}
