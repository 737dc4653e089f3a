import type { CardView } from '../../../api/contracts/cards.ts';
import type { CardReaders } from '../../../api/contracts/insightCards.ts';
import { longestText } from '../../../api/contracts/insightUses.ts';
import type { Element } from '../elements.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { firstName } from '../parts/firstName.ts';
import { namedSentence, namedTitle } from '../parts/namedText.ts';
import { kicker, note, sentence } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

/** To the author of a message that somebody saved: their words, and three answers of the same size. */
export function saveConsent(scene: Scene, view: Extract<CardView, { card: 'saveConsent' }>): Drawing {
  const { insightId, version, saver, text, readers, mayBeUnnamed } = view;
  const name = cut(saver.name, 60);
  const target = { insightId, version };
  return {
    summary: notification(scene, 'saveConsent.summary', { name: cut(saver.name, 30) }),
    body: [
      kicker(scene, 'saveConsent.kicker'),
      namedTitle(scene, 'saveConsent.title', { name }),
      // All of it: nobody says yes to words that they were not shown.
      ...quote(text, longestText),
      whatOkDoes(scene, readers),
      ...(mayBeUnnamed ? [namedSentence(scene, 'saveConsent.knows', { first: cut(firstName(saver), 40) })] : []),
      ...buttons(
        execute(scene, 'buttons.ok', 'consentNamed', target),
        mayBeUnnamed ? execute(scene, 'buttons.okUnnamed', 'consentUnnamed', target) : null,
        execute(scene, 'buttons.no', 'consentRefused', target),
      ),
      note(scene, 'saveConsent.note'),
    ],
  };
}

const whatOkDoes = (scene: Scene, { kind, name }: CardReaders): Element =>
  kind === 'everyone'
    ? sentence(scene, 'saveConsent.toEverybody')
    : namedSentence(scene, 'saveConsent.toTeam', { team: cut(name, 60) });
