import type { PartnershipCard } from '../../api/contracts/cards.ts';
import { dayOf } from '../../api/sentences/dates.ts';
import { answerButtons } from './answerButtons.ts';
import { togetherFact } from './parts/exchangeFacts.ts';
import { facts, type Fact } from './parts/facts.ts';
import { namedTitle } from './parts/namedText.ts';
import { kicker, note } from './parts/ownText.ts';
import { personTitle } from './parts/personTitle.ts';
import { quote } from './parts/quote.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification, written } from './text.ts';

type Topic = Pick<PartnershipCard, 'comes' | 'gives'>;

/** Somebody asks for one short meeting about one thing; once more on the third day. */
export function oneOff(scene: Scene, card: PartnershipCard, isReminder: boolean): Drawing {
  const { person } = card;
  const by = dayOf(card.answerBy, scene.reader);
  const values = { name: person.name, skill: topicOf(card), by };
  return {
    summary: notification(scene, isReminder ? 'oneOff.summaryReminder' : 'oneOff.summary', values),
    refresh: { id: card.partnershipId, version: card.version },
    body: [
      kicker(scene, isReminder ? 'proposalReminder.kicker' : 'oneOff.kicker', { by }),
      personTitle(scene, person, namedTitle(scene, 'oneOff.title', { name: cut(person.name, 60) })),
      ...quote(isReminder ? '' : card.greeting),
      ...facts(scene, [...aboutFact(card), ...togetherFact(scene, card)]),
      answerButtons(scene, card),
      note(scene, isReminder ? 'proposalReminder.note' : 'oneOff.note'),
    ],
  };
}

const topicOf = ({ comes, gives }: Topic): string => (comes ?? gives)?.skillName ?? '';

/** What the one meeting is about, whoever helps whom. */
export function aboutFact(card: Topic): Fact[] {
  const topic = topicOf(card);
  return topic ? [{ label: 'facts.about', value: written(cut(topic, 80)) }] : [];
}
