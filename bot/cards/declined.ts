import type { CardView } from '../../api/contracts/cards.ts';
import { buttons, execute } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedSentence } from './parts/namedText.ts';
import { kicker, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

/** A no was given. It can be taken back, or get a line, until it is passed on. */
export function declined(scene: Scene, view: Extract<CardView, { card: 'declined' }>): Drawing {
  const target = { id: view.partnershipId, version: view.version };
  return {
    summary: notification(scene, 'declined.summary'),
    refresh: target,
    body: [
      kicker(scene, 'declined.kicker'),
      title(scene, 'declined.title'),
      namedSentence(scene, 'declined.text', { first: cut(firstName(view.person), 40) }),
      ...buttons(
        view.canUndo ? execute(scene, 'buttons.undo', 'undoDecline', target) : null,
        execute(scene, 'buttons.pauseRequests', 'pauseRequests'),
        view.canUndo ? execute(scene, 'buttons.addLine', 'addDeclineLine', target) : null,
      ),
    ],
  };
}
