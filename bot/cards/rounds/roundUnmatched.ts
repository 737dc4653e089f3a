import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOf } from '../../../api/sentences/dates.ts';
import { pageLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { question, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification } from '../text.ts';
import { programmeKicker } from './programmeKicker.ts';
import { unmatchedReason } from './unmatchedReason.ts';

/** Nobody is left out silently: why, what comes next, and something smaller meanwhile. */
export function roundUnmatched(scene: Scene, view: Extract<CardView, { card: 'roundUnmatched' }>): Drawing {
  const next: Fact[] = view.nextRound ? [nextFact(scene, view.nextRound)] : [];
  return {
    summary: notification(scene, 'roundUnmatched.summary'),
    body: [
      programmeKicker(scene, view),
      title(scene, 'roundUnmatched.title'),
      ...facts(scene, [{ label: 'facts.why', value: unmatchedReason(scene, view.reason) }, ...next]),
      question(scene, view.nextRound ? 'roundUnmatched.question' : 'roundUnmatched.questionInstead'),
      ...buttons(
        open(scene, 'buttons.askShort', pageLink(scene, 'ask')),
        execute(scene, 'buttons.tellMeWhen', 'notifyWhenFits'),
      ),
    ],
  };
}

function nextFact(scene: Scene, at: Date): Fact {
  return { label: 'facts.nextRound', value: sentence(scene, 'roundUnmatched.next', { day: dayOf(at, scene.reader) }) };
}
