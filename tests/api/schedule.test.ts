import mongoose from 'mongoose';
import { startSchedule, type Schedule } from '../../api/jobs/schedule.ts';
import { makeSystem } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';

const { log } = makeSystem();
const fast = { processEveryMs: 200, lockLifetimeMs: 1000 };

describe('the clock of the sweeps', () => {
  useDatabase();
  const running: Schedule[] = [];
  const start = async (run: () => Promise<void>): Promise<void> => {
    const database = mongoose.connection.db;
    if (!database) throw new Error('the test database is not connected');
    running.push(await startSchedule(database, [{ name: 'sweep', every: '1 second', run }], log, fast));
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map((schedule) => schedule.stop()));
  });

  it('ticks, and goes on ticking after a sweep that failed', async () => {
    let ticks = 0;
    await new Promise<void>((done, fail) => {
      start(async () => {
        ticks += 1;
        if (ticks === 1) throw new Error('the first one fails');
        done();
      }).catch(fail);
    });
    expect(ticks).toBe(2);
  }, 30_000);

  it('is one clock, however many processes start at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => start(async () => {})));
    const rows = await mongoose.connection.collection('agendaJobs').countDocuments({ name: 'sweep' });
    expect(rows).toBe(1);
  }, 30_000);

  it('lets a sweep finish before it stops', async () => {
    let hasFinished = false;
    const begun = new Promise<void>((tell, fail) => {
      start(async () => {
        tell();
        await new Promise((done) => setTimeout(done, 300));
        hasFinished = true;
      }).catch(fail);
    });
    await begun;
    await running[0]?.stop();
    expect(hasFinished).toBe(true);
  }, 30_000);
});
