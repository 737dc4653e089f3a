import type { SentenceKey } from '../../../api/sentences/sentences.ts';
import type { ColumnSet, RichTextBlock, TextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { label } from './ownText.ts';

export interface Fact {
  label: SentenceKey;
  value: RichTextBlock | TextBlock;
}

/** Label and value in columns. Never a FactSet: Teams reads its values as Markdown. */
export function facts(scene: Scene, rows: readonly Fact[]): ColumnSet[] {
  return rows.map((row, at) => ({
    type: 'ColumnSet',
    spacing: at === 0 ? 'Medium' : 'Small',
    columns: [
      { type: 'Column', width: '86px', items: [label(scene, row.label)] },
      { type: 'Column', width: 'stretch', items: [row.value] },
    ],
  }));
}
