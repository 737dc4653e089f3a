import type { SessionCard } from '../../../api/contracts/sessionCards.ts';
import type { ActionSet } from '../elements.ts';
import { buttons, execute } from '../parts/buttons.ts';
import type { Scene } from '../scene.ts';
import { targetOf } from './target.ts';

/** Takes back a "No" that was tapped by mistake. */
export const weDidMeet = (scene: Scene, view: SessionCard): ActionSet[] =>
  buttons(execute(scene, 'buttons.weDidMeet', 'recordHeld', targetOf(view)));
