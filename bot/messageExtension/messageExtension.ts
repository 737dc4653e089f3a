import type { MessagingExtensionActionResponse, MessagingExtensionResponse, TurnContext } from 'botbuilder';
import type { CardReader } from '../../api/contracts/cards.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { isDatabaseDown } from '../../api/domain/isDatabaseDown.ts';
import { sentences, type SentenceKey } from '../../api/sentences/sentences.ts';
import type { Scene } from '../cards/scene.ts';
import { openTurn } from '../openTurn.ts';
import { newReference } from '../reference.ts';
import type { BotParts, BotSettings } from '../settings.ts';
import { readerOfTurn, speakerOf } from '../speaker.ts';
import { AskedOften } from './askedOften.ts';
import { BotPresence } from './botIsIn.ts';
import { listOf, sentenceOf } from './insertable.ts';
import type { Opened } from './opened.ts';
import { fetchSave, saveFailed, submitSave } from './saveMessage.ts';
import { searchInsights } from './searchInsights.ts';
import { fetchShare, shareFailed, submitShare } from './shareInsight.ts';
import { unfurlAnonymously, unfurlLink } from './unfurlLink.ts';

/** Without an answer after so many ms a search says so; Teams gives up after five seconds, people after two. */
const usualAnswerMs = 1800;

/** Why a search brings nothing, as far as one can do something about it. */
const notFound: ReadonlyMap<string, SentenceKey> = new Map([
  ['slow', 'insightSearch.slow'],
  ['tooFast', 'errors.tooFast'],
]);

type Otherwise<Answer> = (scene: Scene, reason: string) => Answer;

/** What somebody chose below the message box or on a message. */
interface ActionSent {
  commandId?: unknown;
  data?: unknown;
  messagePayload?: unknown;
}

/** Search, share, save and links, where people write; no rules of its own. */
export class MessageExtension {
  readonly #settings: BotSettings;
  readonly #parts: BotParts;
  readonly #presence = new BotPresence();
  readonly #often = new AskedOften();

  constructor(settings: BotSettings, parts: BotParts) {
    this.#settings = settings;
    this.#parts = parts;
  }

  search(turn: TurnContext, query: unknown): Promise<MessagingExtensionResponse> {
    const otherwise: Otherwise<MessagingExtensionResponse> = ({ reader }, reason) =>
      sentenceOf(sentences(reader.locale)(notFound.get(reason) ?? 'insightSearch.failed'));
    return this.#answer(turn, (opened) => searchInsights(opened, query), otherwise);
  }

  unfurl(turn: TurnContext, { url }: { url?: unknown }): Promise<MessagingExtensionResponse> {
    return this.#answer(
      turn,
      (opened) => unfurlLink(opened, url),
      () => listOf([]),
    );
  }

  /** Somebody without Pairwise: nobody is looked up, nothing is read. */
  unfurlAnonymously(turn: TurnContext, { url }: { url?: unknown }): MessagingExtensionResponse {
    return unfurlAnonymously(this.#scene(readerOfTurn(turn.activity)), url);
  }

  /** The dialog of an action; null: there is no such action. */
  fetch(
    turn: TurnContext,
    { commandId, messagePayload }: ActionSent,
  ): Promise<MessagingExtensionActionResponse> | null {
    if (commandId === 'shareInsight')
      return this.#answer(turn, fetchShare, (scene, reason) => shareFailed(scene, {}, reason));
    if (commandId !== 'saveMessage') return null;
    return this.#answer(turn, (opened) => fetchSave(opened, messagePayload), saveFailed);
  }

  /** What was sent from it; null as above. */
  submit(
    turn: TurnContext,
    { commandId, data, messagePayload }: ActionSent,
  ): Promise<MessagingExtensionActionResponse> | null {
    if (commandId === 'shareInsight') {
      return this.#answer(
        turn,
        (opened) => submitShare(opened, data),
        (scene, reason) => shareFailed(scene, data, reason),
      );
    }
    if (commandId !== 'saveMessage') return null;
    return this.#answer(turn, (opened) => submitSave(opened, data, messagePayload), saveFailed);
  }

  /** Never throws and never keeps anybody waiting; what takes longer goes on by itself, and trying again does no harm. */
  async #answer<Answer>(
    turn: TurnContext,
    act: (opened: Opened) => Promise<Answer>,
    otherwise: Otherwise<Answer>,
  ): Promise<Answer> {
    let reader: CardReader = readerOfTurn(turn.activity);
    const work = async (): Promise<Answer> => {
      const speaker = speakerOf(turn.activity);
      if (!speaker) throw new DomainError('forbidden', 'personNotFound');
      this.#often.count(speaker.objectId, this.#parts.systemContext('bot').now);
      const open = await openTurn(turn.activity, speaker, this.#parts);
      reader = open.reader;
      const { ctx } = open;
      const botIsIn = () => this.#presence.isIn(turn, ctx.now);
      return act({ turn, speaker, ctx, scene: this.#scene(reader), botIsIn });
    };
    const settled = work().catch((error: unknown) => otherwise(this.#scene(reader), this.#reasonOf(error)));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Answer>((resolve) => {
      timer = setTimeout(
        () => resolve(otherwise(this.#scene(reader), this.#late())),
        this.#settings.answerWithinMs ?? usualAnswerMs,
      );
    });
    return Promise.race([settled, late]).finally(() => clearTimeout(timer));
  }

  #late(): 'slow' {
    this.#log().warn({ reference: newReference() }, 'a message extension took too long');
    return 'slow';
  }

  #reasonOf(error: unknown): string {
    if (error instanceof DomainError) {
      this.#log().info({ code: error.code, reason: error.reason }, 'a message extension was refused');
      return error.reason;
    }
    if (isDatabaseDown(error)) return 'unavailable';
    this.#log().error({ err: error, reference: newReference() }, 'a message extension failed');
    return 'unexpected';
  }

  #log() {
    return this.#parts.systemContext('bot').log;
  }

  #scene(reader: CardReader): Scene {
    const { now } = this.#parts.systemContext('bot');
    const { publicOrigin, teamsAppId, isLocal } = this.#settings;
    return { reader, now, publicOrigin, teamsAppId, isLocal };
  }
}
