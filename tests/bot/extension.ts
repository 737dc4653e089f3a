import { activityFrom, post } from './botDoor.ts';
import { readCard, type ReadCard, type Speaking } from './tap.ts';

interface Shown {
  content: unknown;
  preview?: { content: { title: string; text: string } };
}

interface AnswerBody {
  composeExtension?: { type: string; text?: string; attachments?: Shown[] };
  task?: { type: string; value: { title: string; card: { content: unknown } } };
}

/** A row of a list: what the list says, and the card that goes into the chat. */
interface ListRow extends ReadCard {
  title: string;
  line: string;
}

/** A dialog: what one reads, what its inputs hold, and what each button sends. */
interface Dialog {
  lines: string[];
  inputs: Record<string, string>;
  choices: Record<string, string[]>;
  buttons: Record<string, object>;
}

export interface ExtensionAnswer {
  status: number;
  /** The sentence that stands in the place of a list. */
  sentence: string | undefined;
  rows: ListRow[];
  dialog: Dialog | undefined;
  text: string;
}

/** Somebody uses Pairwise below their message box or on a message: one invoke of Teams, over HTTP. */
export async function extend(
  origin: string,
  person: Speaking,
  invoke: string,
  value: object,
  fields: object = {},
): Promise<ExtensionAnswer> {
  const from = { objectId: person.objectId ?? '', name: person.name };
  const sent = { type: 'invoke', name: `composeExtension/${invoke}`, value, deliveryMode: undefined, text: undefined };
  const { status, body, text } = await post(origin, activityFrom(from, { ...sent, ...fields }));
  return { status, text, ...readAnswer(body as AnswerBody) };
}

/** What is read and can be done in the answer to one. */
export function readAnswer({
  composeExtension,
  task,
}: AnswerBody): Pick<ExtensionAnswer, 'sentence' | 'rows' | 'dialog'> {
  const rows = (composeExtension?.attachments ?? []).map(({ content, preview }): ListRow => {
    const { title = '', text = '' } = preview?.content ?? {};
    return { ...readCard(content), title, line: text };
  });
  return { sentence: composeExtension?.text, rows, dialog: task && readDialog(task.value.card.content) };
}

interface Node {
  [property: string]: unknown;
}

function readDialog(card: unknown): Dialog {
  const { body } = card as { body: Node[] };
  const inputs = body.filter(({ type }) => type === 'Input.Text' || type === 'Input.ChoiceSet');
  const titles = ({ choices }: Node) => ((choices ?? []) as { title: string }[]).map(({ title }) => title);
  const actions = body.flatMap(({ type, actions: all }) => (type === 'ActionSet' ? (all as Node[]) : []));
  return {
    lines: readCard(card).lines,
    inputs: Object.fromEntries(inputs.map(({ id, value }) => [String(id), String(value ?? '')])),
    choices: Object.fromEntries(inputs.map((input) => [String(input['id']), titles(input)])),
    buttons: Object.fromEntries(
      actions.flatMap(({ title, data }) => (data ? [[String(title), data as object] as const] : [])),
    ),
  };
}

/** Words typed into one of the tabs of the search; without any, the list before typing. */
export const queryOf = (q?: string, commandId = 'searchInsights', queryOptions?: object): object => ({
  commandId,
  parameters: q === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'q', value: q }],
  ...(queryOptions && { queryOptions }),
});

/** Presses a button of a dialog: its data with what stands in the inputs, as Teams merges them. */
export function pressed(answer: ExtensionAnswer, button: string, typed: object = {}): object {
  const { dialog } = answer;
  const data = dialog?.buttons[button];
  if (!dialog || !data) throw new Error(`no button ${button} in ${answer.text}`);
  return { ...data, ...dialog.inputs, ...typed };
}
