import type { CardView } from '../../../api/contracts/cards.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { lineLink, pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { firstName } from '../parts/firstName.ts';
import { namedKicker, namedSentence, namedTitle } from '../parts/namedText.ts';
import { kicker, note, sentence } from '../parts/ownText.ts';
import { personTitle } from '../parts/personTitle.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

type View = Extract<CardView, { card: 'helpAsked' }>;

const longest = 60;

/** To the contact or lead whom somebody chose: who, about which partnership, and their words. */
export function helpAsked(scene: Scene, view: View): Drawing {
  const { person, words } = view;
  return {
    summary: notification(scene, 'helpAsked.summary', { name: cut(person.name, 40) }),
    body: [
      kickerOf(scene, view),
      personTitle(scene, person, namedTitle(scene, 'helpAsked.title', { first: cut(firstName(person), 40) })),
      ...(view.partners.length > 0
        ? [namedSentence(scene, 'helpAsked.about', { partners: namesOf(scene, view.partners) })]
        : []),
      ...quote(words),
      ...whatNext(scene, view),
      note(scene, 'helpAsked.note'),
    ],
  };
}

function kickerOf(scene: Scene, { programmeName }: View) {
  const programme = cut(programmeName, longest);
  return programme ? namedKicker(scene, 'helpAsked.kickerOf', { programme }) : kicker(scene, 'helpAsked.kicker');
}

const namesOf = (scene: Scene, people: readonly PersonCard[]): string =>
  new Intl.ListFormat(scene.reader.locale, { type: 'conjunction' }).format(
    people.map(({ name }) => cut(name, longest)),
  );

function whatNext(scene: Scene, view: View) {
  if (view.isWithdrawn) return [sentence(scene, 'helpAsked.withdrawn')];
  if (view.isDone) return [sentence(scene, 'helpAsked.done')];
  const chat = lineLink(scene, view, 'links.helpOffer');
  return buttons(
    chat ? open(scene, 'buttons.writeBack', chat) : null,
    execute(scene, 'buttons.helpDone', 'helpDone', { helpId: view.helpId }),
    open(scene, 'buttons.open', pageLink(scene, 'help')),
  );
}
