import type { CardView } from '../../api/contracts/cards.ts';
import { lineLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedSentence, namedTitle } from './parts/namedText.ts';
import { kicker } from './parts/ownText.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification } from './text.ts';

type Waiting = Omit<Extract<CardView, { card: 'notInstalled' }>, 'card'>;

/** The asked person has no chat with the bot yet: the request waits, and a word from the asker helps. */
export function notInstalled(scene: Scene, view: Waiting): Drawing {
  const { person } = view;
  const target = { id: view.partnershipId, version: view.version };
  const invite = lineLink(scene, view, 'links.invite');
  return {
    summary: notification(scene, 'notInstalled.summary', { name: person.name }),
    refresh: target,
    body: [
      kicker(scene, 'notInstalled.kicker'),
      namedTitle(scene, 'notInstalled.title', { name: cut(person.name, 60) }),
      namedSentence(scene, 'notInstalled.text', { first: cut(firstName(person), 40) }),
      ...buttons(
        invite ? open(scene, 'buttons.sendInvite', invite) : null,
        execute(scene, 'buttons.withdraw', 'withdrawProposal', target),
      ),
    ],
  };
}
