import { errorSentence } from '../../../api/sentences/sentences.ts';
import { buttons } from '../parts/buttons.ts';
import { namedSentence } from '../parts/namedText.ts';
import { kicker, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { openInsight } from './parts.ts';
import { nameOf } from './saveForm.ts';

/** Shared, and nothing to put into the chat: a card there would say whose it is, or its contact has not passed it on yet. */
export function sharedQuietly(scene: Scene, insightId: string, isPassedOn: boolean): Drawing {
  const part = isPassedOn ? 'unnamed' : 'contact';
  return {
    summary: notification(scene, `shareDone.${part}`),
    body: [
      kicker(scene, 'shareDone.kicker'),
      title(scene, `shareDone.${part}`),
      sentence(scene, `shareDone.${part}Text`),
      ...buttons(openInsight(scene, insightId)),
    ],
  };
}

/** The author of a message was asked; or it was one's own, and a draft now. */
export function saved(scene: Scene, insightId: string, authorName: string | null): Drawing {
  return {
    summary: notification(scene, authorName === null ? 'saveForm.draft' : 'saveForm.asked'),
    body: [
      kicker(scene, 'saveForm.kicker'),
      title(scene, authorName === null ? 'saveForm.draft' : 'saveForm.asked'),
      authorName === null
        ? sentence(scene, 'saveForm.draftText')
        : namedSentence(scene, 'saveForm.askedText', { name: nameOf(authorName) }),
      ...buttons(openInsight(scene, insightId)),
    ],
  };
}

export type NotSaved = 'noWords' | 'notAPerson' | 'otherCompany' | 'tooLong' | 'unreadable';

/** This message can't be saved, and why. */
export function notSaved(scene: Scene, why: NotSaved): Drawing {
  return {
    summary: notification(scene, 'error.title'),
    body: [kicker(scene, 'error.kicker'), title(scene, 'error.title'), sentence(scene, `saveForm.${why}`)],
  };
}

/** A reason of the domain, in words. */
export function notDone(scene: Scene, reason: string): Drawing {
  const part = reason === 'slow' ? 'slow' : 'error';
  const text = errorSentence(scene.reader.locale, reason);
  return {
    summary: notification(scene, `${part}.summary`),
    body: [kicker(scene, `${part}.kicker`), title(scene, `${part}.title`), { type: 'TextBlock', text, wrap: true }],
  };
}
