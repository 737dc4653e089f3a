import type { PartnershipCard } from '../../../api/contracts/cards.ts';
import type { PairOfRound } from '../../../api/contracts/roundCards.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { Scene } from '../scene.ts';
import { longestNotification, notification, plain } from '../text.ts';
import { bondOf, namesOf } from './bond.ts';

/** Who it is and, as far as ninety characters go, what the two give each other. */
export function pairSummary(scene: Scene, pair: PairOfRound & PartnershipCard): string {
  const bond = bondOf(pair);
  const names = { ...namesOf(pair), name: pair.person.name };
  const whole = bond === 'partner' ? exchangeKey(pair) : null;
  const values = { ...names, learn: pair.comes?.skillName ?? '', teach: pair.gives?.skillName ?? '' };
  const fits = whole && plain(sentences(scene.reader.locale)(whole, values)).length <= longestNotification;
  return whole && fits ? notification(scene, whole, values) : notification(scene, `roundResult.${bond}`, names);
}

function exchangeKey({ comes, gives }: PartnershipCard) {
  if (comes && gives) return 'roundResult.summary';
  if (comes) return 'roundResult.summaryLearn';
  return gives ? 'roundResult.summaryTeach' : null;
}
