import { CardFactory, type MessagingExtensionActionResponse } from 'botbuilder';
import type { SentenceKey } from '../../api/sentences/sentences.ts';
import { sentences } from '../../api/sentences/sentences.ts';
import { wrapCard } from '../cards/renderCard.ts';
import type { Drawing, Scene } from '../cards/scene.ts';

/** A drawing as the dialog that stands open. */
export function dialog(scene: Scene, heading: SentenceKey, drawing: Drawing): MessagingExtensionActionResponse {
  return {
    task: {
      type: 'continue',
      value: {
        title: sentences(scene.reader.locale)(heading),
        height: 'medium',
        width: 'medium',
        card: CardFactory.adaptiveCard(wrapCard(drawing)),
      },
    },
  };
}
