import type { CardView } from '../../../api/contracts/cards.ts';
import { momentOf } from '../../../api/sentences/dates.ts';
import { exchangeFacts, togetherFact } from '../parts/exchangeFacts.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { note, sentence } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { pairButtons } from './pairButtons.ts';
import { pairSummary } from './pairSummary.ts';
import { pairTitle } from './pairTitle.ts';
import { programmeKicker } from './programmeKicker.ts';

type View = Extract<CardView, { card: 'roundResult' }>;

/** The round is published: who, what each gives, how it was chosen, and until when a no brings somebody else. */
export function roundResult(scene: Scene, view: View): Drawing {
  const isRing = view.others.length > 0;
  const by = momentOf(view.answerBy, scene.now, scene.reader);
  return {
    summary: pairSummary(scene, view),
    refresh: { id: view.partnershipId, version: view.version },
    body: [
      programmeKicker(scene, view),
      ...pairTitle(scene, view),
      ...facts(scene, [...(isRing ? [] : pairFacts(scene, view)), ...chosen(scene, view)]),
      ...pairButtons(scene, view, true),
      note(scene, isRing ? 'roundResult.noteRing' : 'roundResult.note', { by }),
    ],
  };
}

/** In a ring the first two stand beside the two people, and a half hour that suits two says nothing about three. */
const pairFacts = (scene: Scene, view: View): Fact[] => [...exchangeFacts(view), ...togetherFact(scene, view)];

/** Said only when it was proved. */
function chosen(scene: Scene, { isCertified, roundPeople }: View): Fact[] {
  if (!isCertified) return [];
  return [{ label: 'facts.chosen', value: sentence(scene, 'roundResult.fairly', { people: roundPeople }) }];
}
