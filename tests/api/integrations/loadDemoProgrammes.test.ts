import { Person } from '../../../api/domain/people/model.ts';
import { listProgrammes } from '../../../api/domain/programmes/listProgrammes.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { takingPart } from '../../../api/domain/programmes/takingPart.ts';
import { firstDays } from '../../../api/integrations/demoDays.ts';
import { loadDemo } from '../../../api/integrations/loadDemo.ts';
import { loadDemoProgrammes } from '../../../api/integrations/loadDemoProgrammes.ts';
import { makeContext, makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { keepWorlds } from '../../support/keepWorlds.ts';

useDatabase();

const personBy = (mail: string) => Person.findOne({ mail: `${mail}@adventure-works.com` }).orFail();
const load = () => loadDemo(makeSystem(), () => undefined);
const worldOf = keepWorlds<void>();
const loaded = () => worldOf('loaded', load);

/** Who is in what, as mail and role. */
async function joined(): Promise<Record<string, string[]>> {
  const people = new Map((await Person.find().lean()).map(({ _id, mail }) => [_id.toString(), mail ?? '']));
  const rows: Record<string, string[]> = {};
  for (const { _id, name } of await Programme.find().lean()) {
    const enrolled = await Enrolment.find({ programmeId: _id, state: 'enrolled' }).lean();
    rows[name] = enrolled.map(({ personId, role }) => `${people.get(personId.toString())} ${role}`).toSorted();
  }
  return rows;
}

describe('the programmes of the demo company', () => {
  it('are two that Paula leads, open to be joined for some days, with people in them', async () => {
    await loaded();
    const paula = await personBy('paula0');
    const { programmes, mayCreateFor } = await listProgrammes(makeContext({ person: paula }));
    expect(mayCreateFor).toBe('everyone');
    expect(programmes).toMatchObject([
      { name: 'Mentoring', kind: 'mentoring', state: 'running', iLead: true, step: 'open', enrolled: 65 },
      { name: 'Learning partners', kind: 'learning', state: 'running', iLead: true, step: 'open', enrolled: 64 },
    ]);
    const rows = await joined();
    const partners = rows['Learning partners'] ?? [];
    for (const mail of ['sariya0', 'lynn0']) expect(partners).toContain(`${mail}@adventure-works.com partner`);
    const mentoring = rows['Mentoring'] ?? [];
    expect(mentoring.filter((row) => row.endsWith(' mentor'))).toHaveLength(25);
    // Everybody can take part, and the newcomer joins by herself.
    for (const { id, round } of programmes) {
      const takers = await takingPart(makeSystem(), id, new Date(round?.dates.pairsOn ?? 0), 1);
      expect(takers.length).toBe(programmes.find((one) => one.id === id)?.enrolled);
    }
    expect(JSON.stringify(rows)).not.toContain('diane1@');
    const diane = await listProgrammes(makeContext({ person: await personBy('diane1') }));
    expect(diane.programmes).toMatchObject([{ mayJoin: true }, { mayJoin: true }]);
  }, 120_000);

  it('have the same people wherever they are loaded, and are completed when a load broke off', async () => {
    await loaded();
    const first = await joined();
    await Enrolment.deleteMany({ role: 'mentor' });
    await loadDemoProgrammes(makeSystem());
    expect(await joined()).toEqual(first);
    expect(await Programme.countDocuments()).toBe(2);
    await emptyDatabase();
    await load();
    expect(await joined()).toEqual(first);
  }, 120_000);

  it.each(Array.from({ length: 7 }, (_, day) => day))(
    'can be joined for some days on every day of a week (%i)',
    (day) => {
      const now = new Date(Date.UTC(2026, 10, 16 + day, 23));
      const { joinUntil, startsOn } = firstDays(now);
      const ahead = (Date.parse(joinUntil) - now.getTime()) / 86_400_000;
      expect(ahead).toBeGreaterThan(1);
      expect(ahead).toBeLessThan(9);
      expect(new Date(startsOn).getUTCDay()).toBe(1);
    },
  );
});
