import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { dayOf } from '../../api/sentences/dates.ts';
import { exchangeFacts, togetherFact } from './parts/exchangeFacts.ts';
import { facts } from './parts/facts.ts';
import { firstName } from './parts/firstName.ts';
import { namedNote, namedTitle } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import { quote } from './parts/quote.ts';
import { answerButtons } from './answerButtons.ts';
import { oneOff } from './oneOff.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification, written } from './text.ts';

/** Somebody asks: who, in their own words, what each gives, and a no as near as a yes. */
export function proposal(scene: Scene, card: PartnershipCard): Drawing {
  if (card.isOneOff) return oneOff(scene, card, false);
  const { person } = card;
  const goal = card.goal.trim() ? [{ label: 'facts.goal', value: written(cut(card.goal, 200)) } as const] : [];
  return {
    summary: summary(scene, card),
    refresh: { id: card.partnershipId, version: card.version },
    body: [
      kicker(scene, 'proposal.kicker', { by: dayOf(card.answerBy, scene.reader) }),
      personTitle(scene, person, namedTitle(scene, 'proposal.title', { name: cut(person.name, 60) })),
      ...quote(card.greeting),
      ...facts(scene, [...exchangeFacts(card), ...goal, ...togetherFact(scene, card)]),
      answerButtons(scene, card),
      namedNote(scene, 'proposal.note', { first: cut(firstName(person), 40) }),
    ],
  };
}

function summary(scene: Scene, { person, comes, gives }: PartnershipCard): string {
  const { name } = person;
  const learn = comes?.skillName ?? '';
  const teach = gives?.skillName ?? '';
  if (comes && gives) return notification(scene, 'proposal.summary', { name, learn, teach });
  return notification(scene, comes ? 'proposal.summaryLearn' : 'proposal.summaryTeach', { name, learn, teach });
}
