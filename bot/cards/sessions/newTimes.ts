import type { CardOfOthers } from '../../../api/contracts/cards.ts';
import { momentOf, slotOf } from '../../../api/sentences/dates.ts';
import type { ActionSet, RichTextBlock, TextBlock } from '../elements.ts';
import { pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { namedSentence } from '../parts/namedText.ts';
import { sentence } from '../parts/ownText.ts';
import type { Scene } from '../scene.ts';
import { onBothClocks } from './times.ts';

type Times = CardOfOthers & { partnershipId: string; slots: Date[]; otherTimeZone: string };

const most = 2;

/** When exactly, on both clocks, and what that rests on. */
export function slotsText(scene: Scene, view: Times): RichTextBlock | TextBlock {
  if (view.slots.length === 0) return sentence(scene, 'newTimes.textNone');
  const days = view.slots
    .slice(0, most)
    .map((at) => onBothClocks(scene, momentOf(at, scene.now, scene.reader), at, view));
  const either = new Intl.ListFormat(scene.reader.locale, { type: 'disjunction' }).format(days);
  return namedSentence(scene, view.others.length > 0 ? 'newTimes.textRing' : 'newTimes.text', {
    days: capital(either),
  });
}

/** A button for each time, and the page with all of them. */
export function slotButtons(scene: Scene, view: Times, verb: 'bookSlot' | 'bookPairSlot', target: object): ActionSet[] {
  return buttons(
    ...view.slots
      .slice(0, most)
      .map((at) =>
        execute(
          scene,
          'buttons.slot',
          verb,
          { ...target, start: at.toISOString() },
          { values: { slot: slotOf(at, scene.reader) } },
        ),
      ),
    open(scene, 'buttons.otherTimes', pageLink(scene, `partnerships/${view.partnershipId}/slots`)),
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
