import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf, monthOf } from '../../../api/sentences/dates.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { note, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { programmeKicker } from './programmeKicker.ts';
import { programmeNotification } from './programmeNotification.ts';

type View = Extract<CardView, { card: 'roundOpen' }>;

/** The invitation to a round: what it brings and until when; a yes and a skip side by side. */
export function roundOpen(scene: Scene, view: View): Drawing {
  const target = { programmeId: view.programmeId, roundId: view.roundId };
  const pairsOn = dayOf(view.pairsOn, scene.reader);
  const end = monthOf(view.endsOn, scene.reader);
  const meetings = numberWord(scene.reader.locale, view.meetings);
  return {
    summary: programmeNotification(scene, summaryKey(view), view.programmeName, { pairsOn }),
    body: [
      programmeKicker(scene, view),
      title(scene, view.roundNumber === 1 ? 'roundOpen.titleFirst' : 'roundOpen.title'),
      sentence(scene, `roundOpen.${view.kind}`, { ...meetings, end, pairsOn }),
      ...buttons(
        execute(scene, 'buttons.imIn', 'joinRound', target, { isLikeliest: true }),
        execute(scene, 'buttons.skipRound', 'skipRound', target),
      ),
      ...(view.isReminder ? [note(scene, 'roundOpen.noteReminder')] : []),
    ],
  };
}

function summaryKey({ isReminder, roundNumber }: View) {
  if (isReminder) return 'roundOpen.summaryReminder';
  return roundNumber === 1 ? 'roundOpen.summaryFirst' : 'roundOpen.summary';
}
