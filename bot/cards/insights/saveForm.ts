import { sentences } from '../../../api/sentences/sentences.ts';
import { namedNote } from '../parts/namedText.ts';
import { kicker, note, title } from '../parts/ownText.ts';
import { quote } from '../parts/quote.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, plain } from '../text.ts';

export interface SaveFormView {
  onceKey: string;
  text: string;
  authorName: string;
  isOwn: boolean;
}

/** What would be kept, and who is asked before; both come from the message, not from this form. */
export function saveForm(scene: Scene, { onceKey, text, authorName, isOwn }: SaveFormView): Drawing {
  const say = sentences(scene.reader.locale);
  return {
    summary: notification(scene, 'saveForm.heading'),
    body: [
      kicker(scene, 'saveForm.kicker'),
      title(scene, 'saveForm.title'),
      ...quote(text),
      {
        type: 'ActionSet',
        spacing: 'Medium',
        actions: [
          {
            type: 'Action.Submit',
            title: say(isOwn ? 'buttons.keepDraft' : 'buttons.saveIt'),
            style: 'positive',
            data: { onceKey },
          },
        ],
      },
      isOwn ? note(scene, 'saveForm.own') : namedNote(scene, 'saveForm.ask', { name: nameOf(authorName) }),
    ],
  };
}

export const nameOf = (name: string): string => cut(plain(name), 60) || '…';
