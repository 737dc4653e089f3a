import { DomainError } from '../errors.ts';

/** A second solve of a large round keeps a processor busy for seconds and holds the round in memory. */
const mostAtOnce = 2;
/** Whoever comes after so many would be told to wait before their turn. */
const mostWaiting = 8;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs costly work, two at once in this process; a few more wait for their turn. Error: `tooFast` beyond those. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < mostAtOnce) running += 1;
  else if (waiting.length < mostWaiting) await new Promise<void>((goOn) => waiting.push(goOn));
  else throw new DomainError('too_many', 'tooFast');
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place goes from hand to hand, so that nobody slips in between.
    if (next) next();
    else running -= 1;
  }
}
