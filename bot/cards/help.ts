import type { SentenceKey } from '../../api/sentences/sentences.ts';
import { buttons, execute } from './parts/buttons.ts';
import { facts } from './parts/facts.ts';
import { kicker, note, sentence, title } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { notification } from './text.ts';

const words: readonly [SentenceKey, SentenceKey][] = [
  ['help.findPartner', 'help.findPartnerDoes'],
  ['help.myPartners', 'help.myPartnersDoes'],
  ['help.pause', 'help.pauseDoes'],
  ['help.why', 'help.whyDoes'],
];

/** The answer to "help", to a greeting and to everything the bot does not know. */
export function help(scene: Scene): Drawing {
  const rows = words.map(([label, does]) => ({ label, value: sentence(scene, does) }));
  return {
    summary: notification(scene, 'help.summary'),
    body: [
      kicker(scene, 'help.kicker'),
      title(scene, 'help.title'),
      ...facts(scene, rows),
      ...buttons(
        execute(scene, 'buttons.findPartner', 'findPartner'),
        execute(scene, 'buttons.myPartners', 'listPartnerships'),
        execute(scene, 'buttons.pause', 'pause'),
      ),
      note(scene, 'help.note'),
    ],
  };
}
