import { readFile } from 'node:fs/promises';
import { Person } from '../../../api/domain/people/model.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makePerson, otherTenantId, tenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { brief, importFile } from './importFile.ts';

useDatabase();
beforeEach(emptyDatabase);

const importSkills = (text: string) => importFile(text, { kind: 'skills' });
const importPersonSkills = (text: string) => importFile(text, { kind: 'person-skills' });
const ada = () => Person.findOne({ mail: 'ada@example.com' }).orFail().lean();

describe('skills', () => {
  test('the catalogue of 265 comes in whole and a second time changes nothing', async () => {
    const file = await readFile('api/demo/skills.csv');
    expect(await importFile(file, { kind: 'skills' })).toMatchObject({ rows: 265, added: 265, findings: [] });
    expect(await importFile(file, { kind: 'skills' })).toMatchObject({ added: 0, changed: 0, unchanged: 265 });
    expect(await Skill.findOne({ skillId: 'visual-basic-for-applications' }).lean()).toMatchObject({
      keys: expect.arrayContaining(['vba', 'visual basic for applications']),
    });
  });

  test('a skill is found again by its skillId; what the file leaves out stays', async () => {
    await importSkills('skillId,name,category,aliases\nsql,SQL,Databases,Structured Query Language\n');
    expect(await importSkills('skillId,name\nsql,Sql!\n')).toMatchObject({ added: 0, changed: 1 });
    expect(await Skill.findOne({ skillId: 'sql' }).lean()).toMatchObject({
      name: 'Sql!',
      category: 'Databases',
      aliases: ['Structured Query Language'],
      keys: ['sql!', 'structured query language'],
    });
  });

  test('a name belongs to one skill: of the file, and of the catalogue', async () => {
    await importSkills('skillId,name\nsql,SQL\n');
    const report = await importSkills(
      'skillId,name\nstructured-query,  sql \nexcel,Excel\nms-excel,ÉXCEL\nexcel,Other\nBad Id,Bad\n,None\nc,C\nc-sharp,C#\n',
    );
    expect(brief(report)).toEqual([
      '2 name skillNameKnown',
      '4 name skillNameTaken',
      '5 skillId skillIdTaken',
      '6 skillId skillIdMalformed',
      '7 skillId skillIdEmpty',
    ]);
    expect(report).toMatchObject({ added: 3, refused: 5 });
  });

  test('an alias that another skill has is left out with a note; the skill and its other aliases come in', async () => {
    await importSkills('skillId,name,aliases\nexcel,Excel,Spreadsheet\n');
    const report = await importSkills(
      'skillId,name,aliases\ncalc,Calc,spreadsheet;OOo Calc\nquattro,Quattro,ooo calc;QPro\n',
    );
    expect(brief(report)).toEqual(['2 aliases aliasTaken', '3 aliases aliasTaken']);
    expect(report).toMatchObject({ added: 2, withNote: 2 });
    const aliases = await Skill.find({ tenantId }).sort({ skillId: 1 }).lean();
    expect(aliases.map((skill) => skill.aliases)).toEqual([['OOo Calc'], ['Spreadsheet'], ['QPro']]);
  });

  test("another tenant's names are free here", async () => {
    await Skill.create({ tenantId: otherTenantId, skillId: 'sql', name: 'SQL', keys: ['sql'] });
    expect(await importSkills('skillId,name\nsql,SQL\n')).toMatchObject({ added: 1, findings: [] });
  });
});

describe('who can do what', () => {
  beforeEach(async () => {
    await importSkills('skillId,name\nsql,SQL\ngo,Go\nwelding,Welding\n');
    await makePerson({ mail: 'ada@example.com' });
  });

  test('comes in as suggestions; wants are shown to teachers only by default', async () => {
    const report = await importPersonSkills(
      'email,skillId,canTeachLevel,wantsToLearnLevel\nADA@example.com,sql,4,\nada@example.com,go,,3\nada@example.com,welding,2,4\n',
    );
    expect(report).toMatchObject({ added: 3, findings: [] });
    const { teaches, wants } = await ada();
    expect(teaches).toEqual([
      { skillId: 'sql', level: 4, state: 'suggested' },
      { skillId: 'welding', level: 2, state: 'suggested' },
    ]);
    expect(wants).toEqual([
      { skillId: 'go', level: 3, why: '', audience: 'teachers', state: 'suggested' },
      { skillId: 'welding', level: 4, why: '', audience: 'teachers', state: 'suggested' },
    ]);
  });

  test('a second import changes suggestions only: what a person kept, changed or removed stays theirs', async () => {
    const file = (level: number): string =>
      `email,skillId,canTeachLevel\n${['sql', 'go', 'welding'].map((id) => `ada@example.com,${id},${level}\n`).join('')}`;
    expect(await importPersonSkills(file(4))).toMatchObject({ added: 3 });
    expect(await importPersonSkills(file(4))).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    await Person.updateOne(
      { mail: 'ada@example.com' },
      {
        $set: {
          teaches: [
            { skillId: 'sql', level: 2, state: 'kept' },
            { skillId: 'go', level: 4, state: 'suggested' },
          ],
          dismissedSuggestions: ['teaches:welding'],
        },
      },
    );
    expect(await importPersonSkills(file(5))).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
    expect((await ada()).teaches).toEqual([
      { skillId: 'sql', level: 2, state: 'kept' },
      { skillId: 'go', level: 5, state: 'suggested' },
    ]);
  });

  test('a dry run suggests nothing to anybody', async () => {
    const text = 'email,skillId,canTeachLevel\nada@example.com,sql,4\n';
    expect(await importFile(text, { kind: 'person-skills', mode: 'dry-run' })).toMatchObject({ added: 1 });
    expect((await ada()).teaches).toEqual([]);
  });

  test('each line needs somebody who is here, a skill of the catalogue and a level', async () => {
    await makePerson({ tenantId: otherTenantId, mail: 'far@example.com' });
    const rows = [
      'far@example.com,sql,3,',
      'ada@example.com,cobol,3,',
      'ada@example.com,sql,,',
      'ada@example.com,sql,six,',
      'ada@example.com,sql,six,3',
      'ada@example.com,sql,3,4',
      'ada@example.com,go,4,4',
    ];
    const report = await importPersonSkills(`email,skillId,canTeachLevel,wantsToLearnLevel\n${rows.join('\n')}`);
    expect(brief(report)).toEqual([
      '2 email personUnknown',
      '3 skillId skillUnknown',
      '4 canTeachLevel levelsEmpty',
      '5 canTeachLevel levelMalformed',
      '6 canTeachLevel levelMalformed',
      '7 skillId pairTaken',
      '8 wantsToLearnLevel wantNotAbove',
    ]);
    expect(report.findings.map((finding) => finding.severity)).toEqual([
      'refused',
      'refused',
      'refused',
      'refused',
      'note',
      'refused',
      'note',
    ]);
    expect(report).toMatchObject({ added: 2, refused: 5, withNote: 2 });
  });

  test('the 2738 entries of the company all find their person and their skill', async () => {
    await emptyDatabase();
    await importFile(await readFile('api/demo/people.csv'));
    await importFile(await readFile('api/demo/skills.csv'), { kind: 'skills' });
    const file = await readFile('api/demo/person-skills.csv');
    expect(await importFile(file, { kind: 'person-skills' })).toMatchObject({ rows: 2738, added: 2738, findings: [] });
    const people = await Person.find().lean();
    expect(people.flatMap((person) => person.teaches)).toHaveLength(1812);
    expect(people.flatMap((person) => person.wants)).toHaveLength(961);
  });
});
