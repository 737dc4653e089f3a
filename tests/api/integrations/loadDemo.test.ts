import { createReadStream } from 'node:fs';
import { beginDemo } from '../../../api/domain/people/beginDemo.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { runImport } from '../../../api/domain/imports/runImport.ts';
import { trusted } from '../../../api/domain/database.ts';
import { loadDemo } from '../../../api/integrations/loadDemo.ts';
import { makePerson, makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { keepWorlds } from '../../support/keepWorlds.ts';

useDatabase();

const load = () => loadDemo(makeSystem(), () => undefined);
const worldOf = keepWorlds<void>();
const loaded = () => worldOf('loaded', load);
const everything = async () => JSON.stringify(await Person.find().sort({ mail: 1 }).lean());

describe('the demo company', () => {
  it('is 290 people of whom all but the newcomer are confirmed', async () => {
    await loaded();
    expect(await Person.countDocuments()).toBe(290);
    expect(
      await Person.countDocuments({ confirmedAt: trusted({ $ne: null }), objectId: trusted({ $exists: true }) }),
    ).toBe(289);
    const diane = await Person.findOne({ mail: 'diane1@adventure-works.com' }).orFail();
    expect(diane.confirmedAt).toBeNull();
    expect(diane.objectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(new Set([...diane.teaches, ...diane.wants].map(({ state }) => state))).toEqual(new Set(['suggested']));
    const others = await Person.find({ mail: trusted({ $ne: diane.mail }) }).lean();
    const states = others.flatMap(({ teaches, wants }) => [...teaches, ...wants].map(({ state }) => state));
    expect(states.length).toBeGreaterThan(2700);
    expect(new Set(states)).toEqual(new Set(['kept']));
  });

  it('is loaded once: a second start changes nothing', async () => {
    await loaded();
    const before = await everything();
    await load();
    expect(await everything()).toBe(before);
  });

  it('is completed when a first load broke off after some of its files', async () => {
    await emptyDatabase();
    await beginDemo(makeSystem());
    await runImport(
      makeSystem(),
      { kind: 'people', mode: 'apply' },
      createReadStream('api/demo/people.csv'),
      () => undefined,
    );
    await load();
    expect(await Person.countDocuments({ objectId: trusted({ $exists: true }) })).toBe(290);
  });

  it('is never put next to people who are there already', async () => {
    await emptyDatabase();
    await makePerson();
    await load();
    expect(await Person.countDocuments()).toBe(1);
  });

  it('can be found by matching: every change carries a number of the order of commits', async () => {
    await loaded();
    expect(await Person.countDocuments({ changeSeq: 0 })).toBe(0);
  });
});
