import { acceptPartnership } from '../../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../../api/domain/partnerships/declinePartnership.ts';
import { endPartnership } from '../../../../api/domain/partnerships/endPartnership.ts';
import { Partnership } from '../../../../api/domain/partnerships/model.ts';
import { askOneOff } from '../../../../api/domain/partnerships/oneOff/askOneOff.ts';
import { findHelpers } from '../../../../api/domain/partnerships/oneOff/findHelpers.ts';
import { sweepPartnerships } from '../../../../api/domain/partnerships/sweepPartnerships.ts';
import { withdrawPartnership } from '../../../../api/domain/partnerships/withdrawPartnership.ts';
import { recordOutcome } from '../../../../api/domain/sessions/recordOutcome.ts';
import { makePerson, makeSystem, testNow } from '../../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import { afterwards, book } from '../../sessions/meeting.ts';
import { makePair, makeSkills } from '../pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const inDays = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** Two, the one having asked the other about SQL. */
async function makeRequest() {
  const pair = await makePair();
  const ask = (now = testNow, skillId = 'sql') => {
    return askOneOff(pair.as(pair.asker, now), { personId: pair.asked.id, skillId });
  };
  const helpers = async (now: Date) => {
    const view = await findHelpers(pair.as(pair.asker, now), { skillId: 'sql' });
    return view.helpers.map(({ person }) => person.id);
  };
  const { id } = await ask();
  return { ...pair, id, ask, helpers };
}
const refused = { code: 'conflict', reason: 'notAvailable' };

describe('asking again', () => {
  it('waits 90 days after a no, in the words of every other cause, and says nothing before it is told', async () => {
    const { asked, as, id, ask, helpers } = await makeRequest();
    await declinePartnership(as(asked), { id });
    expect(await ask()).toMatchObject({ id });
    expect(await helpers(testNow)).toEqual([asked.id]);
    await sweepPartnerships(makeSystem({ now: inDays(3) }));
    await expect(ask(inDays(3))).rejects.toMatchObject(refused);
    expect(await helpers(inDays(3))).toEqual([]);
    await expect(ask(inDays(89))).rejects.toMatchObject(refused);
    expect(await helpers(inDays(91))).toEqual([asked.id]);
    expect((await ask(inDays(91))).id).not.toBe(id);
  });

  it('waits as long where nobody answered', async () => {
    const { ask } = await makeRequest();
    for (const days of [8, 12]) await sweepPartnerships(makeSystem({ now: inDays(days) }));
    await expect(ask(inDays(12))).rejects.toMatchObject(refused);
  });

  it('waits a week after taking it back, so that nobody is asked without end', async () => {
    const { asker, as, id, ask } = await makeRequest();
    await withdrawPartnership(as(asker), { id });
    await expect(ask()).rejects.toMatchObject(refused);
    await expect(ask(inDays(6))).rejects.toMatchObject(refused);
    expect(await Partnership.countDocuments()).toBe(1);
    expect((await ask(inDays(8))).id).not.toBe(id);
  });

  it('is for the one who asked: the other way round it is free', async () => {
    const { asker, asked, as, id } = await makeRequest();
    await withdrawPartnership(as(asker), { id });
    const back = await askOneOff(as(asked), { personId: asker.id, skillId: 'welding' });
    expect(back).toMatchObject({ state: 'proposed', iAsked: true });
  });

  it('waits where a yes was called off, but not after the two have met', async () => {
    const { asker, asked, as, id, ask } = await makeRequest();
    await acceptPartnership(as(asked), { id });
    const session = await book(as(asker), id);
    await endPartnership(as(asked), { id });
    await expect(ask(inDays(1))).rejects.toMatchObject(refused);
    expect(session).not.toBe('none');

    const again = await ask(inDays(91));
    await acceptPartnership(as(asked, inDays(91)), again);
    const next = await book(as(asker, inDays(91)), again.id, new Date(afterwards.getTime() + 91 * 86_400_000));
    const after = inDays(95);
    await recordOutcome(as(asker, after), { id: next, met: 'yes' });
    await endPartnership(as(asker, after), again);
    expect(await ask(after)).toMatchObject({ state: 'proposed' });
  });

  it('does not count what was taken back when the load is spread', async () => {
    const { asker, asked, as, id } = await makeRequest();
    const third = await makePerson({
      teaches: [{ skillId: 'sql', level: 2, state: 'kept' }],
      wants: [{ skillId: 'welding', level: 3, why: '', audience: 'teachers', state: 'kept' }],
    });
    const looking = await makePerson();
    const first = async () => (await findHelpers(as(looking), { skillId: 'sql' })).helpers[0]?.person.id;
    expect(await first()).toBe(third.id);
    await withdrawPartnership(as(asker), { id });
    expect(await first()).toBe(asked.id);
  });

  it('is one thing at a time: another skill is told so, while it is open and while it is agreed', async () => {
    const { asked, as, id, ask } = await makeRequest();
    const other = { code: 'conflict', reason: 'oneOffOpen' };
    await expect(ask(testNow, 'excel')).rejects.toMatchObject(other);
    await acceptPartnership(as(asked), { id });
    await expect(ask(testNow, 'excel')).rejects.toMatchObject(other);
    expect(await ask()).toMatchObject({ id, state: 'active' });
  });
});
