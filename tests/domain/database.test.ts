import mongoose from 'mongoose';
import { isDatabaseDown } from '../../api/domain/isDatabaseDown.ts';
import { inTransaction } from '../../api/domain/database.ts';
import { Counter } from '../../api/domain/people/model.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';

const _id = 'contended';
const count = () => Counter.updateOne({ _id }, { $inc: { seq: 1 } });

describe('inTransaction', () => {
  useDatabase();
  beforeEach(async () => {
    await emptyDatabase();
    await Counter.create({ _id, seq: 0 });
  });

  it('gives up with a sentence when another transaction never lets go, and leaves nothing behind', async () => {
    const other = await mongoose.connection.startSession();
    other.startTransaction();
    await Counter.updateOne({ _id }, { $inc: { seq: 100 } }, { session: other });
    let runs = 0;
    const stuck = inTransaction(
      async () => {
        runs += 1;
        await count();
      },
      { retryForMs: 300 },
    );
    await expect(stuck).rejects.toMatchObject({ code: 'unavailable', reason: 'unavailable' });
    expect(runs).toBeGreaterThan(1);
    await other.abortTransaction();
    await other.endSession();
    expect((await Counter.findById(_id))?.seq).toBe(0);
  });

  it('joins the transaction that it is called in', async () => {
    const failed = inTransaction(async () => {
      await inTransaction(async () => void (await count()));
      throw new Error('after the inner one');
    });
    await expect(failed).rejects.toThrow('after the inner one');
    expect((await Counter.findById(_id))?.seq).toBe(0);
  });
});

describe('isDatabaseDown', () => {
  const { MongoBulkWriteError, MongoNetworkError, MongoServerError } = mongoose.mongo;
  type Wrapped = ConstructorParameters<typeof MongoBulkWriteError>;
  const inBulk = (error: Error) => new MongoBulkWriteError(error as unknown as Wrapped[0], {} as Wrapped[1]);

  it('sees a lost connection also through the error of a write of many', () => {
    expect(isDatabaseDown(inBulk(new MongoNetworkError('connection closed')))).toBe(true);
    expect(isDatabaseDown(inBulk(new MongoServerError({ message: 'duplicate key', code: 11000 })))).toBe(false);
  });
});
