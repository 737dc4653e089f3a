import type { CardView } from '../../../api/contracts/cards.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import type { SentenceKey } from '../../../api/sentences/sentences.ts';
import type { ColumnSet, RichTextBlock, TextBlock } from '../elements.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstNames } from '../parts/firstNames.ts';
import { label, kicker, note, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, written } from '../text.ts';
import { refreshOf, targetOf } from './target.ts';
import { whenOf } from './times.ts';

type View = Extract<CardView, { card: 'agreement' }>;

/** Before a pair's first meeting: how they meet, in four lines or in their programme's own, and one tap. */
export function agreement(scene: Scene, view: View): Drawing {
  const lines = view.lines.length > 0 ? view.lines.map((line) => written(cut(line, 160))) : usualLines(scene, view);
  const values = { ...numberWord(scene.reader.locale, lines.length), names: firstNames(scene, view) };
  return {
    summary: notification(scene, 'agreement.summary', values),
    refresh: refreshOf(view),
    body: [
      kicker(scene, 'agreement.kicker'),
      title(scene, 'agreement.title'),
      ...lines.map((line, at) => numbered(scene, at, line)),
      ...buttons(execute(scene, 'buttons.fineWithMe', 'agreeGuidelines', targetOf(view), { isLikeliest: true })),
      note(scene, 'agreement.note', { when: whenOf(scene, view.startsAt) }),
    ],
  };
}

function usualLines(scene: Scene, { others }: View): TextBlock[] {
  const last = others.length > 0 ? 'agreement.line4Ring' : 'agreement.line4';
  const keys: SentenceKey[] = ['agreement.line1', 'agreement.line2', 'agreement.line3', last];
  return keys.map((key) => sentence(scene, key));
}

function numbered(scene: Scene, at: number, line: TextBlock | RichTextBlock): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: at === 0 ? 'Medium' : 'Small',
    columns: [
      { type: 'Column', width: '20px', items: [{ ...label(scene, 'agreement.number'), text: String(at + 1) }] },
      { type: 'Column', width: 'stretch', items: [line] },
    ],
  };
}
