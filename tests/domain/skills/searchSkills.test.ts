import { Skill } from '../../../api/domain/skills/model.ts';
import { foldKey } from '../../../api/domain/skills/foldKey.ts';
import { searchSkills } from '../../../api/domain/skills/searchSkills.ts';
import { skillNames } from '../../../api/domain/skills/skillNames.ts';
import { makeContext, otherTenantId, tenantId } from '../../support/context.ts';
import { useDatabase } from '../../support/database.ts';

useDatabase();

const catalogue: [name: string, aliases: string[]][] = [
  ['Microsoft Excel', ['Excel']],
  ['Microsoft SQL Server', ['MSSQL']],
  ['SQL', ['Structured Query Language']],
  ['MySQL', []],
  ['C', []],
  ['C++', []],
  ['Customer Relationship Management', ['CRM']],
  ['Réglage', []],
  ...Array.from({ length: 40 }, (_, n): [string, string[]] => [`Machine ${n}`, []]),
];

beforeAll(async () => {
  await Skill.insertMany(
    catalogue.map(([name, aliases], n) => ({
      tenantId,
      skillId: `skill-${n}`,
      name,
      aliases,
      keys: [name, ...aliases].map(foldKey),
    })),
  );
  await Skill.insertMany([{ tenantId: otherTenantId, skillId: 'secret', name: 'SQL secret', keys: ['sql secret'] }]);
});

const search = async (words?: string) =>
  (await searchSkills(makeContext(), words === undefined ? {} : { search: words })).skills.map((skill) => skill.name);

describe('searching the catalogue', () => {
  it('puts the skill of that name first, then beginnings of words, then what holds it inside', async () => {
    expect(await search('sql')).toEqual(['SQL', 'Microsoft SQL Server', 'MySQL']);
  });

  it('finds by alias and without accents or capitals', async () => {
    expect(await search('crm')).toEqual(['Customer Relationship Management']);
    expect(await search('REGLAGE')).toEqual(['Réglage']);
    expect((await search('excel'))[0]).toBe('Microsoft Excel');
  });

  it('takes what is typed letter by letter, never as a pattern', async () => {
    expect(await search('c++')).toEqual(['C++']);
    expect(await search('.*')).toEqual([]);
    expect(await search('(a+)+$')).toEqual([]);
  });

  it('gives 20 at most, and the first of the catalogue for nothing typed', async () => {
    expect(await search('machine')).toHaveLength(20);
    expect((await search())[0]).toBe('C');
    expect(await search('')).toHaveLength(20);
  });

  it('answers to 10,000 letters', async () => {
    expect(await search(`${'a'.repeat(10_000)}!`)).toEqual([]);
  });

  it('does not read another tenant', async () => {
    expect(await search('secret')).toEqual([]);
    expect(await skillNames(tenantId, ['secret', 'skill-0'])).toEqual(new Map([['skill-0', 'Microsoft Excel']]));
  });

  it('finds beginnings by the index on tenant and keys', async () => {
    const plan = JSON.stringify(await Skill.find({ tenantId, keys: /^sql/ }).explain('queryPlanner'));
    expect(plan).toContain('tenantId_1_keys_1');
    expect(plan).not.toContain('COLLSCAN');
  });
});
