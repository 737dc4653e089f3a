import type { Types } from 'mongoose';
import { isDuplicateKey, trusted } from '../database.ts';
import { deliverOne } from './deliverOne.ts';
import { leaseMs, type Delivery } from './delivery.ts';
import { Message, type MessageDocument } from './model.ts';
import { heldUntil } from './takeTurn.ts';

/** So many sends are on their way in a process: enough for 40 a second although some hang for ten seconds. */
const mostAtOnce = 32;
/** No more than this many seconds' worth, so that nobody waits for their turn for long, with a claim in the hand. */
const secondsAhead = 2;
/** Read in one go; larger than what is sent meanwhile. */
const batch = 128;

/** Where a message stands among all that is due. */
interface Place {
  dueAt: Date;
  _id: Types.ObjectId;
}

/** Somebody for whom something is due; no place: it is tried again. */
interface Line {
  personId: Types.ObjectId;
  place: Place | null;
}

/**
 * What is due and has nobody who sends it yet, as one process works it off. Each message is claimed by a conditional
 * update with a lease, so two processes never send the same one. Messages to one person leave one after the other, in
 * the order in which they were promised, whichever process sends them. Whoever was written to has the next one when the
 * others had theirs, so that a chat that Teams refuses is known early and its wait is over before the end.
 */
export class DueMessages {
  readonly #delivery: Delivery;
  readonly #waiting = new Map<string, Line>();
  /** Whom this process writes to now, or has found another one writing to. */
  readonly #busy = new Map<string, Types.ObjectId>();
  readonly #elsewhere = new Map<string, Types.ObjectId>();
  readonly #atOnce: number;
  #working = 0;
  #looking = Promise.resolve();
  /** Whoever comes behind it is next. */
  #last: Place | null = null;
  #isLookPromised = false;
  #isStopped = false;

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
    this.#atOnce = Math.min(mostAtOnce, Math.ceil(delivery.pace.perSecond * secondsAhead));
  }

  /**
   * Sends all that is due and answers how many messages it handled. It may be called again while it runs: what hangs
   * holds up nobody else.
   */
  async deliver(): Promise<number> {
    this.#elsewhere.clear();
    await this.#look();
    const workers = Array.from({ length: Math.min(this.#atOnce - this.#working, this.#waiting.size) }, () =>
      this.#work(),
    );
    // Whatever fails, the others go on to their end.
    await Promise.allSettled(workers);
    const handled = await Promise.all(workers);
    return handled.reduce((sum, count) => sum + count, 0);
  }

  /** Begins nothing any more. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.clear();
  }

  async #work(): Promise<number> {
    let handled = 0;
    this.#working++;
    try {
      for (let line = await this.#next(); line; line = await this.#next()) handled += await this.#deliverLine(line);
    } finally {
      this.#working--;
    }
    return handled;
  }

  async #next(): Promise<Line | undefined> {
    if (this.#waiting.size === 0) await this.#look();
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [key, line] = first;
    this.#waiting.delete(key);
    this.#busy.set(key, line.personId);
    this.#last = line.place ?? this.#last;
    return line;
  }

  /** One look at a time; who asks while one is under way waits for one that begins afterwards, together. */
  #look(): Promise<void> {
    if (this.#isLookPromised) return this.#looking;
    this.#isLookPromised = true;
    const begin = (): Promise<void> => {
      this.#isLookPromised = false;
      return this.#find();
    };
    this.#looking = this.#looking.then(begin, begin);
    return this.#looking;
  }

  async #find(): Promise<void> {
    const { tenantId, now } = this.#delivery;
    if (this.#isStopped || (await heldUntil(tenantId)) > now()) return;
    const due = {
      tenantId,
      state: 'queued' as const,
      dueAt: trusted({ $lte: now() }),
      personId: trusted({ $nin: [...this.#busy.values(), ...this.#elsewhere.values()] }),
    };
    const read = (filter: object) =>
      Message.find(filter, { personId: 1, dueAt: 1 }).sort({ dueAt: 1, _id: 1 }).limit(batch).lean();
    const behind = await read({ ...due, ...behindPlace(this.#last) });
    const all = this.#last && behind.length < batch ? [...behind, ...(await read(due))] : behind;
    // What is tried again goes first: it has waited longest, and others wait behind it.
    const again = all.length < batch ? [] : await read({ ...due, attempts: trusted({ $gt: 0 }) });
    if (this.#isStopped) return;
    this.#waiting.clear();
    if (all.length === 0) this.#last = null;
    const lines = [
      ...again.map(({ personId }): Line => ({ personId, place: null })),
      ...all.map(({ personId, dueAt, _id }): Line => ({ personId, place: { dueAt, _id } })),
    ];
    for (const line of lines) {
      const key = line.personId.toString();
      // Since we asked, somebody here may have begun.
      if (!this.#busy.has(key) && !this.#waiting.has(key)) this.#waiting.set(key, line);
    }
  }

  async #deliverLine({ personId }: Line): Promise<number> {
    const key = personId.toString();
    try {
      let handled = 0;
      // What waited behind a message that was tried again follows it at once: its turn was before.
      let hasWaited = false;
      while ((handled === 0 || hasWaited) && !this.#isStopped) {
        const claimed = await this.#claim(personId);
        if (!claimed) break;
        hasWaited ||= claimed.attempts > 1;
        await deliverOne(this.#delivery, claimed);
        handled++;
      }
      return handled;
    } finally {
      this.#busy.delete(key);
    }
  }

  /**
   * The first that is due for this person; null: none is left, or another process is writing to them. A unique index
   * allows one message a person in state `sending`, in all processes.
   */
  async #claim(personId: Types.ObjectId): Promise<MessageDocument | null> {
    const { tenantId, owner, now } = this.#delivery;
    const at = now();
    try {
      return await Message.findOneAndUpdate(
        { tenantId, personId, state: 'queued', dueAt: trusted({ $lte: at }) },
        {
          $set: { state: 'sending', leaseOwner: owner, leaseUntil: new Date(at.getTime() + leaseMs) },
          $inc: { attempts: 1 },
        },
        // What is tried again comes before what was promised after it.
        { sort: { attempts: -1, dueAt: 1, _id: 1 }, returnDocument: 'after' },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      this.#elsewhere.set(personId.toString(), personId);
      return null;
    }
  }
}

/** Due later than this one, or at the same time and promised later. */
function behindPlace(place: Place | null): object {
  if (!place) return {};
  const { dueAt, _id } = place;
  return { $or: [{ dueAt: trusted({ $gt: dueAt }) }, { dueAt, _id: trusted({ $gt: _id }) }] };
}
