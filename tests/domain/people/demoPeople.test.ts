import { demoPeopleView } from '../../../api/contracts/settings.ts';
import { listDemoPeople } from '../../../api/domain/people/listDemoPeople.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { useDatabase } from '../../support/database.ts';
import { makeDiane, makeSkills } from './diane.ts';

useDatabase();

const system = makeSystem();
const names = async (search: string) => (await listDemoPeople(system, { search })).people.map(({ name }) => name);

beforeAll(async () => {
  await makeSkills();
  await makePerson({ name: 'Alan Brewer', department: 'Production Control' });
  await makePerson({ name: 'Jae Pak', mail: 'jae0@adventure-works.com', city: 'Cambridge' });
  await makeDiane({ mail: 'diane1@adventure-works.com', department: 'Research' });
  await makePerson({ name: 'Gone Away', leftAt: testNow });
  await makePerson({ name: 'From Elsewhere', tenantId: otherTenantId });
});

describe('whom one can be', () => {
  it('begins with those who have a role, then goes by name', async () => {
    const view = await listDemoPeople(system, {});
    expect(demoPeopleView.parse(view)).toEqual(view);
    expect(view.people.map(({ name, role }) => `${name} ${role}`.trim())).toEqual([
      'Diane Margheim newcomer',
      'Jae Pak faraway',
      'Alan Brewer',
    ]);
    expect(view.total).toBe(3);
  });

  it('finds by name, department, city and skill', async () => {
    expect(await names('MARGHEIM')).toEqual(['Diane Margheim']);
    expect(await names('production')).toEqual(['Alan Brewer']);
    expect(await names('cambridge')).toEqual(['Jae Pak']);
    expect(await names('sql')).toEqual(['Diane Margheim']);
    expect(await names('nobody at all')).toEqual([]);
  });
});
