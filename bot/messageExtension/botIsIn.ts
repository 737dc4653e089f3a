import { TeamsInfo, type TurnContext } from 'botbuilder';
import { isWithBot } from '../speaker.ts';

const keptMs = 10 * 60_000;
const answerWithinMs = 700;
const mostKept = 5000;

/** Asks the roster of a conversation for one page of one; only a bot that is in it gets one. */
const askRoster = async (turn: TurnContext): Promise<boolean> => {
  const { members } = await TeamsInfo.getPagedMembers(turn, 1);
  return members.length > 0;
};

/**
 * Is the bot in the conversation in which an extension is used, so that votes can be counted there? Its own chat: yes.
 * Elsewhere Teams is asked, briefly, and its answer kept for ten minutes. No answer is a no: a card with [Open] alone is right
 * everywhere.
 */
export class BotPresence {
  readonly #kept = new Map<string, { isIn: boolean; until: number }>();
  readonly #ask: (turn: TurnContext) => Promise<boolean>;

  constructor(ask: (turn: TurnContext) => Promise<boolean> = askRoster) {
    this.#ask = ask;
  }

  async isIn(turn: TurnContext, now: Date): Promise<boolean> {
    const { activity } = turn;
    if (isWithBot(activity)) return true;
    // A thread of a channel is the channel's conversation with the first message's id behind it.
    const [id = ''] = (activity.conversation?.id ?? '').split(';');
    if (id === '') return false;
    const known = this.#kept.get(id);
    if (known && known.until > now.getTime()) return known.isIn;
    const isIn = await withinTime(this.#ask(turn));
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(id, { isIn, until: now.getTime() + keptMs });
    return isIn;
  }
}

async function withinTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), answerWithinMs);
  });
  return Promise.race([answer.catch(() => false), late]).finally(() => clearTimeout(timer));
}
