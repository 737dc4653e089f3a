import type { CardView } from '../../api/contracts/cards.ts';
import { errorSentence } from '../../api/sentences/sentences.ts';
import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { kicker, note, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

/** Says what is safe and what to do; [Try again] sends what was meant once more. */
export function failure(scene: Scene, view: Extract<CardView, { card: 'error' }>): Drawing {
  const { locale } = scene.reader;
  // What takes long may still be done: that card says nothing about what was changed.
  const part = view.reason === 'slow' ? 'slow' : 'error';
  return {
    summary: notification(scene, `${part}.summary`),
    body: [
      kicker(scene, `${part}.kicker`),
      title(scene, `${part}.title`),
      { type: 'TextBlock', text: errorSentence(locale, view.reason), wrap: true },
      ...buttons(
        view.again
          ? execute(scene, 'buttons.tryAgain', 'retry', { again: view.again })
          : open(scene, 'buttons.open', pageLink(scene, 'partnerships')),
      ),
      ...(view.reference ? [note(scene, 'error.note', { reference: view.reference })] : []),
    ],
  };
}
