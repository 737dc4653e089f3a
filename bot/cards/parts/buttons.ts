import { sentences, type SentenceKey, type Values } from '../../../api/sentences/sentences.ts';
import type { Action, ActionSet, ExecuteAction, OpenUrlAction } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, plain } from '../text.ts';

interface Look {
  /** At most one on a card, never a refusal. */
  isLikeliest?: boolean;
  /** The button does not send what stands in the card's input. */
  leavesInput?: boolean;
  /** Our own words in the title: a day, a time. */
  values?: Values;
}

type ButtonKey = Extract<SentenceKey, `buttons.${string}`>;

/** A button the bot answers in place; older clients send the same data as a message. */
export function execute(
  scene: Scene,
  key: ButtonKey,
  verb: string,
  fields: object = {},
  look: Look = {},
): ExecuteAction {
  return executeAs(sentences(scene.reader.locale)(key, look.values), verb, fields, look);
}

/** The longest title that a button shows whole. */
const longestTitle = 20;

/**
 * The one button whose title somebody else wrote: an option of a lead's poll. A title is plain text to every client; here it
 * is one line too, without control and direction characters, and never empty.
 */
export function chip(words: string, place: number, verb: string, fields: object): ExecuteAction {
  const title = cut(plain(words), longestTitle);
  return executeAs(/[^\p{C}\p{Z}]/u.test(title) ? title : String(place), verb, fields);
}

function executeAs(title: string, verb: string, fields: object, look: Look = {}): ExecuteAction {
  const shared = {
    title,
    ...(look.isLikeliest && { style: 'positive' as const }),
    ...(look.leavesInput && { associatedInputs: 'none' as const }),
    data: { verb, ...fields },
  };
  return { type: 'Action.Execute', verb, ...shared, fallback: { type: 'Action.Submit', ...shared } };
}

/** A button that opens a link of our own making (`links.ts`). */
export function open(scene: Scene, key: ButtonKey, url: string, look: Look = {}): OpenUrlAction {
  const title = sentences(scene.reader.locale)(key);
  return { type: 'Action.OpenUrl', title, url, ...(look.isLikeliest && { style: 'positive' }) };
}

/** Buttons in the body, so that a note may follow them; nothing when there are none. */
export function buttons(...actions: (Action | null)[]): ActionSet[] {
  const present = actions.filter((action) => action !== null);
  return present.length > 0 ? [{ type: 'ActionSet', spacing: 'Medium', actions: present }] : [];
}
