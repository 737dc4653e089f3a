import type { PersonCard } from '../../../api/contracts/people.ts';
import type { ColumnSet, RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, run } from '../text.ts';
import { faceColumn } from './face.ts';

const longest = 60;

/** Job title and city, as far as the directory knows them. */
export function place(person: PersonCard): RichTextBlock[] {
  const style = { size: 'Small', isSubtle: true } as const;
  const known = [person.jobTitle, person.city].filter((word) => word.trim() !== '');
  const inlines = known.flatMap((word, at) => [...(at > 0 ? [run(' · ', style)] : []), run(cut(word, longest), style)]);
  return inlines.length > 0 ? [{ type: 'RichTextBlock', spacing: 'None', inlines }] : [];
}

/** Who this card is about: face, title, and where that person works. */
export function personTitle(scene: Scene, person: PersonCard, title: RichTextBlock): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      faceColumn(scene, person),
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [title, ...place(person)] },
    ],
  };
}
