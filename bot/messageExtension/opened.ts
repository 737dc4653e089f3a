import type { TurnContext } from 'botbuilder';
import type { Context } from '../../api/domain/context.ts';
import type { Scene } from '../cards/scene.ts';
import type { Speaker } from '../speaker.ts';

/** A turn of the message extension: who acts, and how what they get is drawn. */
export interface Opened {
  turn: TurnContext;
  speaker: Speaker;
  ctx: Context;
  scene: Scene;
  /** Is the bot in the conversation? Asked at most once in a turn. */
  botIsIn: () => Promise<boolean>;
}
