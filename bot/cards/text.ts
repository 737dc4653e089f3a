import { sentences, template, type SentenceKey, type Values } from '../../api/sentences/sentences.ts';
import type { RichTextBlock, TextRun, TextStyle } from './elements.ts';
import type { Scene } from './scene.ts';

// Control characters but the line break, and the ones that turn the direction of what follows.
const unprintable = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
const directionMarks = /[\u061C\u200E\u200F]/g;

/** Cut after `most` characters with an ellipsis; never inside a character of several units. */
export function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** One value as a run of its own: shown as it is, never read as Markdown, a date macro, a mention or a link. */
export function run(text: string, style: TextStyle = {}): TextRun {
  return { type: 'TextRun', text: text.replaceAll(unprintable, ''), ...style };
}

/** What a person or the directory wrote, on a line of its own. */
export function written(text: string, style: TextStyle = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [run(text, style)] };
}

/**
 * One of our sentences with values in it that others wrote: split at its placeholders, each value its own run. This and
 * `written` are the only ways in which such text gets onto a card.
 */
export function sentenceWith(scene: Scene, key: SentenceKey, values: Values, style: TextStyle = {}): RichTextBlock {
  const count = typeof values['count'] === 'number' ? values['count'] : undefined;
  const inlines = template(scene.reader.locale, key, count)
    .split(/(\{\{\w+\}\})/)
    .filter((part) => part !== '')
    .map((part) => run(part.startsWith('{{') ? String(values[part.slice(2, -2)] ?? '') : part, style))
    .filter(({ text }) => text !== '');
  return { type: 'RichTextBlock', inlines };
}

/** Characters; desktop and phones show about as many. */
export const longestNotification = 90;

/**
 * A sentence for places that know no runs: notification, read-aloud text, fallback, a filled-in chat message. One line,
 * without control and direction characters; too long for a notification, it loses what follows its colon.
 */
export function notification(scene: Scene, key: SentenceKey, values: Values = {}): string {
  const whole = plain(sentences(scene.reader.locale)(key, values));
  if (Array.from(whole).length <= longestNotification) return whole;
  const count = typeof values['count'] === 'number' ? values['count'] : undefined;
  const [beforeColon = '', rest] = template(scene.reader.locale, key, count).split(':', 2);
  const short = (rest === undefined ? beforeColon : `${beforeColon}.`).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
  return cut(plain(short), longestNotification);
}

/** Text for a place that shows it as it is: one line, nothing invisible that could change what is read. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(unprintable, '').replaceAll(directionMarks, '').trim();
}
