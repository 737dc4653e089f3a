import type { RichTextBlock } from '../elements.ts';
import { namedKicker } from '../parts/namedText.ts';
import type { Scene } from '../scene.ts';
import { cut } from '../text.ts';

interface OfRound {
  programmeName: string;
  roundNumber: number;
}

/** "Learning partners · round 3", or what else is said of the programme. */
export function programmeKicker(
  scene: Scene,
  { programmeName, roundNumber }: OfRound,
  key: 'round.kicker' | 'round.kickerChange' = 'round.kicker',
): RichTextBlock {
  return namedKicker(scene, key, { programme: cut(programmeName, 60), round: roundNumber });
}
