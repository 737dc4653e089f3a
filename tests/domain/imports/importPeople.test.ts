import { readFile } from 'node:fs/promises';
import { Person } from '../../../api/domain/people/model.ts';
import { runImport } from '../../../api/domain/imports/runImport.ts';
import { makePerson, makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { brief, importFile, inPieces } from './importFile.ts';

useDatabase();
beforeEach(emptyDatabase);

const objectId = 'a0000000-0000-4000-8000-000000000001';
const otherObjectId = 'a0000000-0000-4000-8000-000000000002';
const byMail = (mail: string) => Person.findOne({ mail }).orFail().lean();

test('the company of 290 comes in whole: real letters in addresses, one tree of managers, given names', async () => {
  const file = await readFile('api/demo/people.csv');
  expect(await importFile(file)).toMatchObject({ rows: 290, added: 290, refused: 0, withNote: 0, findings: [] });

  const people = await Person.find().lean();
  const withoutManager = people.filter((person) => person.managerId === null);
  expect(withoutManager.map((person) => person.name)).toEqual(['Ken Sánchez']);
  expect(new Set(people.map((person) => String(person.managerId))).size - 1).toBe(47);
  expect(people.filter((person) => /^(françois0|josé1)@/.test(person.mail ?? ''))).toHaveLength(2);
  expect(people.find((person) => person.name === 'A. Scott Wright')?.givenName).toBe('A. Scott Wright');
  expect(people.find((person) => person.name === 'Paula Barreto de Mattos')?.givenName).toBe('Paula');

  const seq = people[0]?.changeSeq;
  expect(await importFile(file)).toMatchObject({ rows: 290, added: 0, changed: 0, unchanged: 290 });
  expect((await Person.findOne({ name: 'Ken Sánchez' }).lean())?.changeSeq).toBe(seq);
});

test('nobody who is imported can be found before they confirmed, and all have free places', async () => {
  await importFile('name,email\nAda,ada@example.com\n');
  expect(await byMail('ada@example.com')).toMatchObject({
    confirmedAt: null,
    leftAt: null,
    capacity: 2,
    freePlaces: 2,
    teaches: [],
    wants: [],
    openTo: ['learning'],
    workingHours: { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5] },
    version: 1,
  });
});

test('an import updates who has the address, whatever its capitals, and adds the others', async () => {
  const ada = await makePerson({ mail: 'ada@example.com', name: 'Ada Byron', jobTitle: 'Analyst', city: 'London' });
  const report = await importFile(
    'name,email,jobTitle\nAda Lovelace,ADA@Example.com,Countess\nBo,bo@example.com,Clerk\n',
  );
  expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
  const after = await Person.findById(ada._id).lean();
  expect(after).toMatchObject({
    name: 'Ada Lovelace',
    givenName: 'Ada',
    jobTitle: 'Countess',
    city: 'London',
    mail: 'ada@example.com',
  });
  expect(after?.changeSeq).toBeGreaterThan(0);
  expect(after?.confirmedAt).not.toBeNull();
});

test('a column that is not in the file, and a cell that is wrong, leave what is stored; an empty cell clears it', async () => {
  await makePerson({
    mail: 'ada@example.com',
    name: 'Ada',
    hireDate: '2020-01-01',
    city: 'London',
    department: 'Maths',
  });
  await importFile('name,email,hireDate,city\nAda,ada@example.com,2020-02-31,\n');
  expect(await byMail('ada@example.com')).toMatchObject({ hireDate: '2020-01-01', city: '', department: 'Maths' });
});

test('who confirmed keeps their own time zone and languages, who did not gets those of the file', async () => {
  await makePerson({ mail: 'ada@example.com', name: 'Ada', timeZone: 'Europe/London', languages: ['en'] });
  await makePerson({ mail: 'bo@example.com', name: 'Bo', confirmedAt: null });
  const rows = ['ada', 'bo'].map((name) => `${name},${name}@example.com,Asia/Tokyo,ja;en\n`);
  await importFile(`name,email,timeZone,languages\n${rows.join('')}`);
  expect(await byMail('ada@example.com')).toMatchObject({ timeZone: 'Europe/London', languages: ['en'] });
  expect(await byMail('bo@example.com')).toMatchObject({ timeZone: 'Asia/Tokyo', languages: ['ja', 'en'] });
});

test('a zone may have the name that Windows gives it', async () => {
  await importFile('name,email,timeZone\nAda,ada@example.com,W. Europe Standard Time\n');
  expect(await byMail('ada@example.com')).toMatchObject({ timeZone: 'Europe/Berlin' });
});

describe('with object ids', () => {
  test('the object id says who is meant, so an address can change', async () => {
    const ada = await makePerson({ mail: 'ada.byron@example.com', objectId, name: 'Ada' });
    const report = await importFile(`name,email,objectId\nAda,ada.king@example.com,${objectId.toUpperCase()}\n`);
    expect(report).toMatchObject({ added: 0, changed: 1 });
    expect((await Person.findById(ada._id).lean())?.mail).toBe('ada.king@example.com');
  });

  test('an unclaimed person gets the object id of the file', async () => {
    await importFile('name,email\nAda,ada@example.com\n');
    await importFile(`name,email,objectId\nAda,ada@example.com,${objectId}\n`);
    expect(await byMail('ada@example.com')).toMatchObject({ objectId });
    expect(await Person.countDocuments()).toBe(1);
  });

  test('an object id is never replaced, and address and object id of two people are refused', async () => {
    await makePerson({ mail: 'ada@example.com', objectId });
    await makePerson({ mail: 'bo@example.com', objectId: otherObjectId });
    const unknown = 'a0000000-0000-4000-8000-000000000003';
    const report = await importFile(
      `name,email,objectId\nAda,ada@example.com,${otherObjectId}\nBo,bo@example.com,${unknown}\nEve,eve@example.com,nonsense\n`,
    );
    expect(brief(report)).toEqual(['2 objectId twoPeople', '3 objectId twoPeople', '4 objectId objectIdMalformed']);
    expect(await byMail('ada@example.com')).toMatchObject({ objectId });
  });

  test('two lines that mean the same person, one by address and one by object id, are one too many', async () => {
    await makePerson({ mail: 'ada@example.com', objectId });
    const report = await importFile(`name,email,objectId\nAda,ada@example.com,\nAda,new@example.com,${objectId}\n`);
    expect(brief(report)).toEqual(['3 objectId objectIdTaken']);
  });
});

test('a directory id that belonged to another address is noted: it may be the same person', async () => {
  await importFile('id,name,email\n7,Ada,ada.byron@example.com\n');
  const report = await importFile('id,name,email\n7,Ada,ada.king@example.com\n');
  expect(report).toMatchObject({ added: 1, withNote: 1 });
  expect(report.findings).toMatchObject([
    { code: 'idHadAnotherAddress', params: { address: 'ada.byron@example.com' } },
  ]);
});

test('another tenant with the same addresses stays untouched', async () => {
  await makePerson({ tenantId: otherTenantId, mail: 'ada@example.com', name: 'Somebody else' });
  await importFile('name,email\nAda,ada@example.com\n');
  const names = await Person.find({ mail: 'ada@example.com' }).sort({ name: 1 }).lean();
  expect(names.map((person) => [person.tenantId === otherTenantId, person.name])).toEqual([
    [false, 'Ada'],
    [true, 'Somebody else'],
  ]);
});

test('two imports of the same people at once add each of them once, and lose nothing', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => `Person ${at},person${at}@example.com`);
  const file = Buffer.from(['name,email', ...lines].join('\n'));
  const run = () => runImport(makeSystem(), { kind: 'people', mode: 'apply' }, inPieces(file));
  const reports = await Promise.all([run(), run()]);
  expect(await Person.countDocuments()).toBe(40);
  for (const { added, unchanged, refused } of reports) expect(added + unchanged + refused).toBe(40);
  expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(40);
});

describe('managers', () => {
  test('are found among later lines, earlier lines and the people who are here', async () => {
    const boss = await makePerson({ mail: 'boss@example.com' });
    await importFile(
      'name,email,managerEmail\nAda,ada@example.com,BO@example.com\nBo,bo@example.com,boss@example.com\nCy,cy@example.com,ada@example.com\n',
    );
    const [ada, bo, cy] = await Promise.all(['ada', 'bo', 'cy'].map((name) => byMail(`${name}@example.com`)));
    expect([ada?.managerId, bo?.managerId, cy?.managerId].map(String)).toEqual(
      [bo?._id, boss._id, ada?._id].map(String),
    );
  });

  test('a cycle that closes through people outside the file is found, and only the line comes in without a manager', async () => {
    const top = await makePerson({ mail: 'top@example.com' });
    const middle = await makePerson({ mail: 'middle@example.com', managerId: top._id });
    const low = await makePerson({ mail: 'low@example.com', managerId: middle._id });
    const report = await importFile('name,email,managerEmail\nTop,top@example.com,low@example.com\n');
    expect(brief(report)).toEqual(['2 managerEmail managerCycle']);
    expect((await byMail('top@example.com')).managerId).toBeNull();
    expect(String((await byMail('low@example.com')).managerId)).toBe(String(middle._id));
    expect(low.managerId).toEqual(middle._id);
  });

  test('a line that names no manager keeps the stored one, and counts in a cycle', async () => {
    const bo = await makePerson({ mail: 'bo@example.com', name: 'Bo' });
    await makePerson({ mail: 'ada@example.com', name: 'Ada', managerId: bo._id });
    const report = await importFile(
      'name,email,managerEmail\nAda,ada@example.com,who@example.com\nBo,bo@example.com,ada@example.com\n',
    );
    expect(brief(report)).toEqual([
      '2 managerEmail managerUnknown',
      '2 managerEmail managerCycle',
      '3 managerEmail managerCycle',
    ]);
    expect(report.withNote).toBe(2);
  });
});

describe('a full list', () => {
  const company = async (size: number): Promise<void> => {
    for (let at = 0; at < size; at++) await makePerson({ mail: `p${at}@example.com`, name: `P ${at}` });
  };
  const list = (from: number, to: number): string =>
    `name,email\n${Array.from({ length: to - from }, (_, at) => `P ${from + at},p${from + at}@example.com\n`).join('')}`;
  const left = async (): Promise<(string | null | undefined)[]> =>
    (await Person.find({ leftAt: testNow }).lean()).map((person) => person.mail);

  test('marks who is missing as left, deletes nobody, and a later import brings them back', async () => {
    await company(10);
    expect(await importFile(list(1, 10), { full: 'true', mode: 'dry-run' })).toMatchObject({
      isAccepted: true,
      left: 1,
    });
    expect(await left()).toEqual([]);
    expect(await importFile(list(1, 10), { full: 'true' })).toMatchObject({ isAccepted: true, left: 1, unchanged: 9 });
    expect(await left()).toEqual(['p0@example.com']);
    expect(await importFile(list(1, 10), { full: 'true' })).toMatchObject({ left: 0 });
    expect(await importFile(list(0, 1))).toMatchObject({ changed: 1 });
    expect(await left()).toEqual([]);
    expect(await Person.countDocuments()).toBe(10);
  });

  test('is refused above ten per cent of leavers and changes nothing, unless that is confirmed', async () => {
    await company(10);
    const refused = await importFile(`${list(2, 10)}New,new@example.com\n`, { full: 'true' });
    expect(refused).toMatchObject({ isAccepted: false, added: 0, left: 0 });
    expect(refused.findings).toMatchObject([{ line: null, code: 'tooManyLeavers', params: { left: 2, total: 10 } }]);
    expect(await Person.countDocuments()).toBe(10);
    const confirmed = await importFile(list(2, 10), { full: 'true', confirmLeavers: 'true' });
    expect(confirmed).toMatchObject({ isAccepted: true, left: 2 });
    expect(await left()).toHaveLength(2);
  });

  test('who stands in a refused line has not left; a line nobody can be made out of marks nobody', async () => {
    await company(10);
    const refusedLine = await importFile(`${list(1, 10)}${'x'.repeat(300)},p0@example.com\n`, { full: 'true' });
    expect(refusedLine).toMatchObject({ isAccepted: true, refused: 1, left: 0 });
    const unreadable = await importFile(`${list(1, 10)}P 0\n`, { full: 'true' });
    expect(unreadable).toMatchObject({ isAccepted: true, left: 0 });
    expect(brief(unreadable)).toEqual(['file - leaversUncertain', '11 - tooFewCells']);
    expect(await left()).toEqual([]);
  });

  test('leaves alone who is known by a token only, and other tenants', async () => {
    await company(10);
    await Person.collection.updateOne({ mail: 'p0@example.com' }, { $unset: { mail: 1 } });
    await makePerson({ tenantId: otherTenantId, mail: 'far@example.com' });
    expect(await importFile(list(1, 10), { full: 'true' })).toMatchObject({ isAccepted: true, left: 0 });
  });
});
