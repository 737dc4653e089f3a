import type { CardOfOthers } from '../../../api/contracts/cards.ts';
import type { NextDate } from '../../../api/contracts/sessionCards.ts';
import type { Action, ActionSet, Element, RichTextBlock, TextBlock } from '../elements.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { nameOfMember } from '../parts/firstNames.ts';
import { namedSentence } from '../parts/namedText.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Scene } from '../scene.ts';
import { targetOf } from './target.ts';
import { whenOf } from './times.ts';

type View = NextDate & CardOfOthers & { partnershipId: string; version: number };

/** "Next: Tue 15 Dec, 14:00", and who teaches then; or that there is no date yet. */
export function nextTitle(scene: Scene, view: View): (TextBlock | RichTextBlock)[] {
  const { next } = view;
  if (!next) return [title(scene, view.isLast ? 'sessionDone.titleLast' : 'sessionDone.titleNoDate')];
  const teacher = nameOfMember(view, next.teacherId);
  return [
    title(scene, 'sessionDone.title', { when: whenOf(scene, next.startsAt) }),
    ...(next.iTeach ? [sentence(scene, 'sessionDone.youTeach')] : []),
    ...(teacher ? [namedSentence(scene, 'sessionDone.theyTeach', { teacher })] : []),
  ];
}

/** Move the date that comes, or find one as long as there is one to find; and what else the card offers. */
export function nextButtons(scene: Scene, { next, partnershipId, version, isLast }: View, more?: Action): ActionSet[] {
  const also = more ?? null;
  if (next) return buttons(execute(scene, 'buttons.moveNext', 'moveSession', targetOf(next)), also);
  if (isLast) return buttons(also);
  return buttons(execute(scene, 'buttons.findTime', 'findSlot', { id: partnershipId, version }), also);
}

/** Both, where nothing stands between them. */
export const nextDate = (scene: Scene, view: View): Element[] => [
  ...nextTitle(scene, view),
  ...nextButtons(scene, view),
];
