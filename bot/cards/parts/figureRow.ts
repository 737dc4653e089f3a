import type { ColumnSet, RichTextBlock, TextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { run } from '../text.ts';

export interface Figure {
  label: RichTextBlock | TextBlock;
  /** In words or digits: the bar only repeats it. */
  number: string;
  /** From 0 to 1. */
  share: number;
}

/** What was counted, how many, and a bar; the bar is a picture from our own origin that can be read on any ground. */
export function figureRows(scene: Scene, figures: readonly Figure[]): ColumnSet[] {
  return figures.map(({ label, number, share }, at) => ({
    type: 'ColumnSet',
    spacing: at === 0 ? 'Medium' : 'Small',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [label] },
      {
        type: 'Column',
        width: '64px',
        verticalContentAlignment: 'Center',
        items: [{ type: 'RichTextBlock', inlines: [run(number, { weight: 'Bolder' })] }],
      },
      { type: 'Column', width: '100px', verticalContentAlignment: 'Center', items: [bar(scene, share)] },
    ],
  }));
}

const bar = ({ publicOrigin }: Scene, share: number) => ({
  type: 'Image' as const,
  url: `${publicOrigin}/api/bars/${Math.round(Math.min(1, Math.max(0, share)) * 100)}.png`,
  altText: '' as const,
  style: 'default' as const,
  width: '96px',
  height: '10px',
});
