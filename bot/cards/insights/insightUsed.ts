import type { CardView } from '../../../api/contracts/cards.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { Element } from '../elements.ts';
import { buttons } from '../parts/buttons.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, title } from '../parts/ownText.ts';
import { personTitle } from '../parts/personTitle.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, run } from '../text.ts';
import { openInsight, titleText } from './parts.ts';

type View = Extract<CardView, { card: 'insightUsed' }>;

/** To an insight's owner: somebody used it, and what came of it. */
export function insightUsed(scene: Scene, view: View): Drawing {
  return {
    summary: summaryOf(scene, view),
    body: [
      kicker(scene, 'insightUsed.kicker'),
      head(scene, view),
      whatCame(scene, view),
      ...quote(cut(view.line, 300)),
      ...buttons(openInsight(scene, view.insightId)),
    ],
  };
}

function summaryOf(scene: Scene, view: View): string {
  const title = cut(view.title, 50);
  if (!view.person) return notification(scene, 'insightUsed.summaryUnnamed', { title });
  return notification(scene, 'insightUsed.summary', { name: cut(view.person.name, 40), title });
}

function head(scene: Scene, { person }: View): Element {
  if (!person) return title(scene, 'insightUsed.titleUnnamed');
  return personTitle(scene, person, namedTitle(scene, 'insightUsed.title', { name: cut(person.name, 60) }));
}

/** "It saved time: Count the rows before you join". */
const whatCame = (scene: Scene, view: View): Element => ({
  type: 'RichTextBlock',
  inlines: [run(sentences(scene.reader.locale)(`insightUsed.${view.kind}`)), run(titleText(view.title))],
});
