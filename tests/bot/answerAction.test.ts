import type { CardView } from '../../api/contracts/cards.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { answerAction } from '../../bot/handlers/answerAction.ts';

const tap = { verb: 'acceptPartnership', id: '0123456789abcdef01234567', version: 1 };
const logged: { level: string; fields: object }[] = [];
const log = {
  debug: (fields: object) => logged.push({ level: 'debug', fields }),
  info: (fields: object) => logged.push({ level: 'info', fields }),
  warn: (fields: object) => logged.push({ level: 'warn', fields }),
  error: (fields: object) => logged.push({ level: 'error', fields }),
};
beforeEach(() => logged.splice(0));

const answerTo = (work: Promise<CardView>, sent: unknown = tap) => answerAction(work, sent, log, 1800);

/** What the driver throws while it can't find its server. */
function outage(): Error {
  return Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoServerSelectionError' });
}

describe('the answer to an action', () => {
  it('is its card when all goes well', async () => {
    expect(await answerTo(Promise.resolve({ card: 'help' }))).toEqual({ card: 'help' });
  });

  it('says that nothing was changed while the database is away, and offers the same again', async () => {
    const view = await answerTo(Promise.reject(outage()));
    expect(view).toEqual({
      card: 'error',
      reason: 'unavailable',
      reference: expect.stringMatching(/^[2-9A-Z]{6}$/),
      again: tap,
    });
  });

  it('logs what nobody expected under the reference that the card shows, and shows nothing of it', async () => {
    const error = new Error('secret detail');
    const view = await answerTo(Promise.reject(error));
    if (view.card !== 'error') throw new Error('expected an error card');
    expect(logged).toEqual([{ level: 'error', fields: { err: error, reference: view.reference } }]);
    expect(JSON.stringify(view)).not.toContain('secret');
  });

  it('offers what was meant, not the retry itself, when a retry fails too', async () => {
    expect(await answerTo(Promise.reject(outage()), { verb: 'retry', again: tap })).toMatchObject({ again: tap });
  });

  it('shows somebody else’s thing and nothing at all as the same card', async () => {
    expect(await answerTo(Promise.reject(new DomainError('not_found', 'partnershipNotFound')))).toEqual({
      card: 'notYours',
    });
  });

  it('names the reason of a refusal, and offers no second try of what can’t be', async () => {
    const view = await answerTo(Promise.reject(new DomainError('conflict', 'noFreePlaceMine')));
    expect(view).toEqual({ card: 'error', reason: 'noFreePlaceMine', reference: '' });
  });

  it('comes within two seconds although the work goes on, and a late failure harms nothing', async () => {
    jest.useFakeTimers();
    let fail: (error: Error) => void = () => undefined;
    const answer = answerTo(new Promise((_, reject) => (fail = reject)));
    await jest.advanceTimersByTimeAsync(1800);
    expect(await answer).toMatchObject({ card: 'error', reason: 'slow', again: tap });
    fail(new Error('too late'));
    await jest.advanceTimersByTimeAsync(0);
    jest.useRealTimers();
  });
});
