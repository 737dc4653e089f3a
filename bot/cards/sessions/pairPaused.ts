import type { CardView } from '../../../api/contracts/cards.ts';
import type { Drawing, Scene } from '../scene.ts';
import { quietUntil } from './quietUntil.ts';

/** Paused from a card that is about no session. */
export function pairPaused(scene: Scene, view: Extract<CardView, { card: 'pairPaused' }>): Drawing {
  return quietUntil(scene, view, view.until);
}
