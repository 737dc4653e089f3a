import type { CardView } from '../../../api/contracts/cards.ts';
import type { Element, OpenUrlAction } from '../elements.ts';
import { pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { firstName } from '../parts/firstName.ts';
import { namedSentence } from '../parts/namedText.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { openInsight } from './parts.ts';

type View = Extract<CardView, { card: 'saveAnswered' }>;

/** The author's own answer, in place: what it means, and how to take it back. */
export function saveAnswered(scene: Scene, view: View): Drawing {
  const { answer, insightId, version } = view;
  return {
    summary: notification(scene, `saveAnswered.${answer}`),
    body: [
      kicker(scene, 'saveAnswered.kicker'),
      title(scene, `saveAnswered.${answer}`),
      meaning(scene, view),
      ...(answer === 'refused' ? [] : whoReads(scene, view)),
      ...(answer === 'refused'
        ? []
        : buttons(
            execute(scene, 'buttons.takeBack', 'withdrawConsent', { insightId, version }),
            whereItIs(scene, view),
          )),
    ],
  };
}

/** Without a name it stands under an id that no card of its author's holds: the library has it under "mine". */
const whereItIs = (scene: Scene, { answer, insightId }: View): OpenUrlAction =>
  answer === 'unnamed' ? open(scene, 'buttons.open', pageLink(scene, 'insights')) : openInsight(scene, insightId);

function whoReads(scene: Scene, { readers: { kind, name } }: View): Element[] {
  if (kind === 'everyone') return [sentence(scene, 'saveAnswered.forEverybody')];
  return name === '' ? [] : [namedSentence(scene, 'saveAnswered.forSome', { audience: cut(name, 60) })];
}

function meaning(scene: Scene, { answer, saver }: View): Element {
  if (answer !== 'unnamed') return sentence(scene, `saveAnswered.${answer}Text`);
  return namedSentence(scene, 'saveAnswered.unnamedText', { first: cut(firstName(saver), 40) });
}
