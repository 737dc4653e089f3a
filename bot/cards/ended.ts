import type { CardView } from '../../api/contracts/cards.ts';
import { numberWord } from '../../api/sentences/numberWord.ts';
import { lineLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { kicker, sentence } from './parts/ownText.ts';
import { quote } from './parts/quote.ts';
import { membersTitle } from './parts/membersTitle.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

type View = Extract<CardView, { card: 'ended' }>;

/** Wrapped up, to all: how often they met, what they kept, and a thank-you prepared. No reason is asked. */
export function ended(scene: Scene, card: View): Drawing {
  const { person } = card;
  const isRing = card.others.length > 0;
  const hasMet = card.heldCount > 0;
  const count = hasMet ? numberWord(scene.reader.locale, card.heldCount) : {};
  const text = card.kept ? 'ended.textKept' : 'ended.text';
  const thanks = lineLink(scene, card, 'links.thanks');
  return {
    summary: notification(scene, summaryKey(card), { ...count, first: firstName(person) }),
    body: [
      kicker(scene, 'ended.kicker'),
      ...membersTitle(scene, card, hasMet ? 'ended.titleHeld' : 'ended.title', {
        ...count,
        name: cut(person.name, 60),
      }),
      sentence(scene, isRing ? `${text}Ring` : text),
      ...quote(cut(card.kept, 300)),
      ...buttons(
        thanks ? open(scene, 'buttons.sayThankYou', thanks) : null,
        execute(scene, 'buttons.findPartner', 'findPartner'),
        hasMet ? execute(scene, 'buttons.sayWhatHelped', 'openLine', { partnershipId: card.partnershipId }) : null,
      ),
    ],
  };
}

function summaryKey({ heldCount, others, comes, gives }: View) {
  const isRing = others.length > 0;
  if (heldCount === 0) return isRing ? 'ended.summaryRing' : 'ended.summary';
  if (isRing) return 'ended.summaryHeldRing';
  return comes && gives ? 'ended.summaryHeldBoth' : 'ended.summaryHeld';
}
