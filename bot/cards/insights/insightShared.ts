import type { CardView } from '../../../api/contracts/cards.ts';
import type { Element } from '../elements.ts';
import { buttons } from '../parts/buttons.ts';
import { namedSentence } from '../parts/namedText.ts';
import { kicker, sentence } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { insightTitle, openInsight } from './parts.ts';

type View = Extract<CardView, { card: 'insightShared' }>;

/** Shared from a meeting's card: who can find it now, or that it is a draft. */
export function insightShared(scene: Scene, view: View): Drawing {
  const { isDraft, insightId } = view;
  const title = cut(view.title, 60);
  return {
    summary: notification(scene, isDraft ? 'insightShared.summaryDraft' : 'insightShared.summary', { title }),
    body: [
      kicker(scene, isDraft ? 'insightShared.kickerDraft' : 'insightShared.kicker'),
      insightTitle(view),
      whoFinds(scene, view),
      ...buttons(openInsight(scene, insightId)),
    ],
  };
}

function whoFinds(scene: Scene, { isDraft, audienceName }: View): Element {
  if (isDraft) return sentence(scene, 'insightShared.draft');
  if (audienceName === '') return sentence(scene, 'insightShared.forEverybody');
  return namedSentence(scene, 'insightShared.forSome', { audience: cut(audienceName, 60) });
}
