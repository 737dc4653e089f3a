import type { PersonCard } from '../../../api/contracts/people.ts';
import type { Action, ColumnSet, RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, written } from '../text.ts';
import { faceColumn } from './face.ts';

/** One of several people: face, name, one line about them, at most one button of their own. */
export function personRow(
  scene: Scene,
  person: PersonCard,
  line: RichTextBlock | undefined,
  action?: Action,
): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      faceColumn(scene, person),
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'Center',
        items: [
          written(cut(person.name, 60), { weight: 'Bolder' }),
          ...(line ? [{ ...line, spacing: 'None' as const }] : []),
        ],
      },
      ...(action
        ? [
            {
              type: 'Column' as const,
              width: 'auto',
              verticalContentAlignment: 'Center' as const,
              items: [{ type: 'ActionSet' as const, actions: [action] }],
            },
          ]
        : []),
    ],
  };
}
