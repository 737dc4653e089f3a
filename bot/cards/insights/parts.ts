import type { InsightCard } from '../../../api/contracts/insightCards.ts';
import type { InsightType } from '../../../api/contracts/insights.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { OpenUrlAction, RichTextBlock } from '../elements.ts';
import { pageLink } from '../links.ts';
import { open } from '../parts/buttons.ts';
import type { Scene } from '../scene.ts';
import { cut, plain, written } from '../text.ts';

const longestTitle = 120;

/** "Tip", "Lesson from a mistake": our own words. */
export const typeOf = (scene: Scene, type: InsightType): string =>
  sentences(scene.reader.locale)(`insight.types.${type}`);

/** An insight's title where a card's title stands; never empty, which some clients draw as a broken card. */
export function insightTitle({ title }: Pick<InsightCard, 'title'>): RichTextBlock {
  return { ...written(titleText(title), { size: 'Large', weight: 'Bolder' }), spacing: 'Small' };
}

/** The same on a line of its own below another title. */
export const titleLine = ({ title }: Pick<InsightCard, 'title'>): RichTextBlock => written(titleText(title));

export const titleText = (title: string): string => cut(plain(title), longestTitle) || '…';

/** What was written, cut where a card would get too long; [Open] shows the rest. */
export function words(text: string, most: number): RichTextBlock[] {
  return text.trim() === '' ? [] : [{ ...written(cut(text.trim(), most)), spacing: 'Medium' }];
}

export const openInsight = (scene: Scene, insightId: string): OpenUrlAction =>
  open(scene, 'buttons.open', pageLink(scene, `insights/${insightId}`));
