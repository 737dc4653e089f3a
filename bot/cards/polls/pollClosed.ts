import type { CardView } from '../../../api/contracts/cards.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { Element } from '../elements.ts';
import { buttons } from '../parts/buttons.ts';
import { figureRows } from '../parts/figureRow.ts';
import { namedNote, namedSentence, namedTitle } from '../parts/namedText.ts';
import { note, sentence, title } from '../parts/ownText.ts';
import { programmeNotification } from '../rounds/programmeNotification.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, written } from '../text.ts';
import { changeFact, pollKicker, refreshOf, seeResults } from './pollParts.ts';
import { wordsFor } from './words.ts';

type View = Extract<CardView, { card: 'pollClosed' }>;

/** What came of a poll: the finding, its proof, what changes. Under ten answers an average is all there is. */
export function pollClosed(scene: Scene, view: View): Drawing {
  const { answered, change } = view;
  const summary = change ? 'pollClosed.summaryChange' : 'pollClosed.summary';
  return {
    summary: programmeNotification(scene, summary, view.programmeName, { count: answered }),
    refresh: refreshOf(view),
    body: [
      pollKicker(scene, view, 'pollClosed.kicker'),
      ...(view.good === null ? average(scene, view) : counted(scene, view, view.good)),
      ...changeFact(scene, change),
      ...buttons(seeResults(scene, view)),
      note(scene, 'pollClosed.note', { figures: view.thresholds.figures }),
    ],
  };
}

const asked = (scene: Scene, { question }: View) => written(cut(wordsFor(scene, question.text), 120));

/** How many chose the upper two words, and how many the others. */
function counted(scene: Scene, view: View, good: number): Element[] {
  const { answered } = view;
  const options = view.question.options.map((option) => cut(wordsFor(scene, option), 20));
  const [best = '', second = ''] = options.toReversed();
  const [first = '', next = '', third = ''] = options.slice(0, -2).toReversed();
  const upper = { first: best, second: inside(view, second) };
  const rest = { first, second: inside(view, next), third: inside(view, third) };
  const share = (count: number) => ({ number: String(count), share: answered > 0 ? count / answered : 0 });
  const said = sentences(scene.reader.locale)('pollClosed.two', upper);
  return [
    namedTitle(scene, 'pollClosed.title', { good, answered, upper: said }),
    asked(scene, view),
    ...figureRows(scene, [
      { label: namedSentence(scene, 'pollClosed.two', upper), ...share(good) },
      {
        label: namedSentence(scene, third ? 'pollClosed.restThree' : 'pollClosed.rest', rest),
        ...share(answered - good),
      },
    ]),
  ];
}

/** Our own words are written small inside a sentence; a lead's stay as they are. */
const inside = ({ question }: View, word: string): string =>
  question.id.startsWith('own-') ? word : word.charAt(0).toLocaleLowerCase() + word.slice(1);

function average(scene: Scene, view: View): Element[] {
  const { answered, mean, most, question } = view;
  const number = new Intl.NumberFormat(scene.reader.locale, { maximumFractionDigits: 1 }).format(mean);
  const [least = '', best = ''] = [question.options[0], question.options.at(-1)].map((option) =>
    option ? cut(wordsFor(scene, option), 20) : '',
  );
  return [
    title(scene, 'pollClosed.titleMean', { mean: number, most }),
    asked(scene, view),
    ...figureRows(scene, [
      {
        label: sentence(scene, 'pollClosed.mean', { count: answered }),
        number,
        share: most > 1 ? (mean - 1) / (most - 1) : 0,
      },
    ]),
    namedNote(scene, 'pollClosed.ends', { least, best, most }),
  ];
}
