import type { PartnershipCard } from '../../../api/contracts/cards.ts';
import type { PairOfRound } from '../../../api/contracts/roundCards.ts';
import type { Element } from '../elements.ts';
import { ringRows } from '../parts/membersTitle.ts';
import { namedTitle } from '../parts/namedText.ts';
import { personTitle } from '../parts/personTitle.ts';
import type { Scene } from '../scene.ts';
import { bondOf, namesOf } from './bond.ts';

/** Who it is: one person beside the title, the two others of a ring below it with what they and the reader give. */
export function pairTitle(scene: Scene, pair: PairOfRound & PartnershipCard): Element[] {
  const bond = bondOf(pair);
  const title = namedTitle(scene, `roundTitle.${bond}`, namesOf(pair));
  if (bond !== 'ring') return [personTitle(scene, pair.person, title)];
  return [title, ...ringRows(scene, pair)];
}
