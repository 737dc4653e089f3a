import type { PairOfRound } from '../../../api/contracts/roundCards.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import type { Element, RichTextBlock } from '../elements.ts';
import { namedTitle } from '../parts/namedText.ts';
import { personRow } from '../parts/personRow.ts';
import { personTitle, place } from '../parts/personTitle.ts';
import type { Scene } from '../scene.ts';
import { written } from '../text.ts';
import { bondOf, namesOf } from './bond.ts';

/** Who it is: one person beside the title, the two others of a ring below it. */
export function pairTitle(scene: Scene, pair: PairOfRound & { person: PersonCard }): Element[] {
  const bond = bondOf(pair);
  const title = namedTitle(scene, `roundTitle.${bond}`, namesOf(pair));
  if (bond !== 'ring') return [personTitle(scene, pair.person, title)];
  return [title, ...[pair.person, ...pair.others].map((person) => personRow(scene, person, lineOf(person)))];
}

function lineOf(person: PersonCard): RichTextBlock {
  return place(person)[0] ?? written(' ', { size: 'Small', isSubtle: true });
}
