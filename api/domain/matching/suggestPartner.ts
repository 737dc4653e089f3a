import type { PartnerSuggestion } from '../../contracts/matching.ts';
import { toPersonCard, type DirectoryEntry } from '../people/personCard.ts';
import { toMatchingProfile, type MatchablePerson, type MatchingProfile } from './profile.ts';
import { pairRefusal, unavailability, type RuleSetting } from './rules.ts';
import { fitOf, type FitSetting } from './viewFit.ts';

export interface SuggestionSetting extends FitSetting, RuleSetting {
  readonly now: Date;
  /** The reader's wants in their own words. */
  readonly wants: MatchablePerson['wants'];
}

/** What the reader is shown of somebody the search found; null when, by this fresh row, the two fit no more. Pure. */
export function suggestPartner(
  reader: MatchingProfile,
  other: (MatchablePerson & DirectoryEntry) | undefined,
  setting: SuggestionSetting,
): PartnerSuggestion | null {
  if (!other) return null;
  const current = toMatchingProfile(other, setting.skills);
  if (unavailability(current, setting.now) || pairRefusal(reader, current, setting)) return null;
  const { comes, gives, reasons, sharedTime } = fitOf(reader, current, setting);
  if (!comes && !gives) return null;
  const goal = setting.wants.find((want) => want.skillId === comes?.skillId)?.why ?? '';
  return { person: toPersonCard(other), comes, gives, reasons, sharedTime, goal };
}
