import type { PartnerSuggestion } from '../../api/contracts/matching.ts';
import { exchangeFacts, togetherFact } from './parts/exchangeFacts.ts';
import { facts } from './parts/facts.ts';
import { namedTitle } from './parts/namedText.ts';
import { personTitle } from './parts/personTitle.ts';
import type { ColumnSet } from './elements.ts';
import type { Scene } from './scene.ts';
import { cut } from './text.ts';

/** One person who fits, and why: the middle of every card that suggests somebody. */
export function suggestion(scene: Scene, fit: PartnerSuggestion): ColumnSet[] {
  const { person } = fit;
  const sameCity = fit.reasons.some((reason) => reason.code === 'sameCity');
  return [
    personTitle(scene, person, namedTitle(scene, 'findPartner.title', { name: cut(person.name, 60) })),
    ...facts(scene, [...exchangeFacts(fit), ...togetherFact(scene, { ...fit, sameCity })]),
  ];
}

/** The page of the tab where this person can be asked, the words filled in. */
export const askPage = (personId: string): string => `find?person=${personId}`;
