import type { PartnershipCard } from '../../../api/contracts/cards.ts';
import type { Values } from '../../../api/sentences/sentences.ts';
import type { ColumnSet, Element } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, sentenceWith } from '../text.ts';
import { namedTitle } from './namedText.ts';
import { title } from './ownText.ts';
import { personRow } from './personRow.ts';
import { personTitle, place } from './personTitle.ts';

type Members = Pick<PartnershipCard, 'person' | 'others' | 'comes' | 'gives'>;
type TitleKey = 'accepted.title' | 'agreed.title' | 'ended.title' | 'ended.titleHeld';

/** The title of a partnership's card: beside the one other, or above the two others of a ring. */
export function membersTitle(scene: Scene, members: Members, key: TitleKey, values: Values): Element[] {
  if (members.others.length === 0) return [personTitle(scene, members.person, namedTitle(scene, key, values))];
  return [title(scene, `${key}Ring`, values), ...ringRows(scene, members)];
}

/** Who teaches the reader, then whom the reader teaches: in a ring these are two people. */
export function ringRows(scene: Scene, { person, others, comes, gives }: Members): ColumnSet[] {
  const small = { size: 'Small', isSubtle: true } as const;
  const learns = comes && sentenceWith(scene, 'ring.learn', { skill: cut(comes.skillName, 80) }, small);
  const teaches = gives && sentenceWith(scene, 'ring.teach', { skill: cut(gives.skillName, 80) }, small);
  return [
    personRow(scene, person, learns ?? place(person)[0]),
    ...others.map((other) => personRow(scene, other, teaches ?? place(other)[0])),
  ];
}
