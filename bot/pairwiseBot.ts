import {
  ActivityTypes,
  TeamsActivityHandler,
  type Activity,
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  type TurnContext,
} from 'botbuilder';
import type { CardReader, CardView } from '../api/contracts/cards.ts';
import { forgetConversation } from '../api/domain/people/forgetConversation.ts';
import { channelPoll } from '../api/domain/polls/channelPoll.ts';
import { cardActivity } from './cardActivity.ts';
import { answerAction } from './handlers/answerAction.ts';
import type { CardAction } from './handlers/cardAction.ts';
import { asksForPoll, readCommand } from './handlers/commands.ts';
import { install, keepConversation } from './handlers/install.ts';
import { runVerb } from './handlers/verbs.ts';
import { cardResponse } from './invokeAnswer.ts';
import { openTurn } from './openTurn.ts';
import type { BotParts, BotSettings } from './settings.ts';
import { isPersonal, readerOfTurn, speakerOf } from './speaker.ts';

const answerWithinMs = 1800;

/** Routes a turn to a handler; no rules of its own. */
export class PairwiseBot extends TeamsActivityHandler {
  readonly #settings: BotSettings;
  readonly #parts: BotParts;

  constructor(settings: BotSettings, parts: BotParts) {
    super();
    this.#settings = settings;
    this.#parts = parts;
    this.onMessage(async (turn, next) => {
      await this.#answerMessage(turn);
      // Whoever writes can be reached (again), also when the installation was missed.
      await keepConversation(turn, parts.systemContext('bot')).catch((error: unknown) =>
        parts.systemContext('bot').log.warn({ err: error }, 'a conversation could not be kept'),
      );
      await next();
    });
    this.onInstallationUpdateAdd(async (turn, next) => {
      await install(turn, parts.systemContext('bot'));
      await next();
    });
    this.onInstallationUpdateRemove(async (turn, next) => {
      const speaker = speakerOf(turn.activity);
      // A team that removes the app takes nobody's own chat away.
      if (speaker && isPersonal(turn.activity)) await forgetConversation(parts.systemContext('bot'), speaker);
      await next();
    });
  }

  /** A tap: the answer stands where the card stood. */
  override async onAdaptiveCardInvoke(
    turn: TurnContext,
    invoke: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const { activity } = turn;
    return cardResponse(
      await (isPersonal(activity) ? this.#act(activity, invoke.action.data) : this.#answerInChannel(activity)),
    );
  }

  /** Words, or a tap in a client that knows no Action.Execute: that card is replaced, words get a new one. */
  async #answerMessage(turn: TurnContext): Promise<void> {
    const { activity } = turn;
    const { value, replyToId, text } = activity;
    if (!isPersonal(activity)) {
      await turn.sendActivity(await this.#answerInChannel(activity));
      return;
    }
    if (!value) {
      await turn.sendActivity(await this.#act(activity, readCommand(text ?? '')));
      return;
    }
    const answer = await this.#act(activity, value);
    if (replyToId) await turn.updateActivity({ ...answer, id: replyToId });
    else await turn.sendActivity(answer);
  }

  async #act(activity: Activity, sent: unknown): Promise<Partial<Activity>> {
    const { view, reader } = await this.#view(activity, sent, runVerb);
    return this.#draw(view, reader);
  }

  /** Where others read along: a lead's poll, or a sentence that says nothing about anybody. No button of a card acts here. */
  async #answerInChannel(activity: Activity): Promise<Partial<Activity>> {
    const isSaid = activity.type === ActivityTypes.Message && !activity.value;
    const asked = isSaid ? asksForPoll(activity.text ?? '') : null;
    if (!asked) {
      return this.#draw({ card: 'channelHint', because: 'private' }, readerOfTurn(activity));
    }
    const { view, reader } = await this.#view(activity, undefined, (ctx) => channelPoll(ctx, asked));
    const isForAll = ['channelPoll', 'channelChoice', 'channelHint'].includes(view.card);
    return this.#draw(isForAll ? view : { card: 'channelHint', because: 'failed' }, reader);
  }

  async #view(activity: Activity, sent: unknown, act: CardAction): Promise<{ view: CardView; reader: CardReader }> {
    const { log } = this.#parts.systemContext('bot');
    let reader: CardReader = readerOfTurn(activity);
    const work = async (): Promise<CardView> => {
      const speaker = speakerOf(activity);
      if (!speaker) return { card: 'notYours' };
      const open = await openTurn(activity, speaker, this.#parts);
      reader = open.reader;
      return act(open.ctx, sent);
    };
    const view = await answerAction(work(), sent, log, this.#settings.answerWithinMs ?? answerWithinMs);
    return { view, reader };
  }

  #draw(view: CardView, reader: CardReader): Partial<Activity> {
    return cardActivity(view, reader, this.#settings, this.#parts.systemContext('bot').now);
  }
}
