import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { StagedRow } from '../../../api/domain/imports/model.ts';
import { runImport } from '../../../api/domain/imports/runImport.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { brief, importFile, testFile } from './importFile.ts';

useDatabase();
beforeEach(emptyDatabase);

const names = async (): Promise<string[]> =>
  (await Person.find().sort({ mail: 1 }).lean()).map((person) => person.name);

test('a byte order mark is no part of the first column', async () => {
  const report = await importFile(await testFile('bom-people.csv'));
  expect(report).toMatchObject({ isAccepted: true, rows: 3, added: 3, refused: 0 });
  expect(await Person.exists({ externalId: 'ken0', mail: 'ken0@adventure-works.com' })).not.toBeNull();
});

test('a file in ISO 8859-1 is refused whole, naming its first lost letter; --encoding latin1 reads it', async () => {
  const file = await testFile('latin1-people.csv');
  const refused = await importFile(file);
  expect(refused).toMatchObject({ isAccepted: false, rows: 0, added: 0, refused: 0 });
  expect(refused.findings).toEqual([
    {
      severity: 'refused',
      line: null,
      column: 'name',
      value: 'Ken S\uFFFDnchez',
      code: 'notUtf8',
      params: { line: 2, column: 'name' },
    },
  ]);
  expect(await names()).toEqual([]);

  expect(await importFile(file, { encoding: 'latin1' })).toMatchObject({ isAccepted: true, added: 4, refused: 0 });
  expect(await names()).toContain('Ken Sánchez');
});

test('a lost letter on the very last of many lines still keeps everything out', async () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `Person ${at},person${at}@example.com,Bremen\n`).join('');
  const file = Buffer.concat([
    Buffer.from(`name,email,city\n${lines}Last,last@example.com,K`),
    Buffer.from([0xf6, 0x6c, 0x6e]),
  ]);
  const report = await importFile(file);
  expect(report.isAccepted).toBe(false);
  expect(report.findings).toMatchObject([{ code: 'notUtf8', params: { line: 3002, column: 'city' } }]);
  expect(await Person.countDocuments()).toBe(0);
});

test('a NUL inside a name keeps its row out', async () => {
  const report = await importFile(await testFile('nul-people.csv'));
  expect(report).toMatchObject({ isAccepted: true, rows: 1, added: 0, refused: 1 });
  expect(brief(report)).toEqual(['2 name controlCharacters']);
});

test('only a header is a success with no rows, an empty file is a failure', async () => {
  expect(await importFile(await testFile('header-only.csv'))).toMatchObject({
    isAccepted: true,
    rows: 0,
    findings: [],
  });
  for (const nothing of [await testFile('empty.csv'), Buffer.from('\uFEFF'), Buffer.from('\r\n \r\n')]) {
    const report = await importFile(nothing);
    expect(report.isAccepted).toBe(false);
    expect(brief(report)).toEqual(['file - emptyFile']);
  }
});

test.each([
  ['an Excel workbook', Buffer.from('PK\u0003\u0004rest of a zip archive', 'latin1'), 'workbookFile'],
  ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'workbookFile'],
  ['UTF-16', Buffer.from('\uFEFFname,email\n', 'utf16le'), 'utf16File'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'notTextFile'],
  ['a header parted by semicolons', Buffer.from('id;name;email\n1;Ada;ada@example.com\n'), 'semicolonFile'],
  ['a missing column', Buffer.from('id,name\n1,Ada\n'), 'missingColumn'],
  ['a column that stands there twice', Buffer.from('name,email,Email\nAda,ada@example.com,\n'), 'repeatedColumn'],
])('%s is refused whole with the way out', async (_, bytes, code) => {
  const report = await importFile(bytes);
  expect(report).toMatchObject({ isAccepted: false, added: 0, findings: [{ line: null, severity: 'refused', code }] });
});

test('a refused file is still read to its end, so that a browser that sends it gets its answer', async () => {
  let pieces = 0;
  let isClosedEarly = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (; pieces < 50; pieces++) yield Buffer.from('PK\u0003\u0004'.padEnd(1000, 'x'), 'latin1');
    } finally {
      isClosedEarly = pieces < 50;
    }
  }
  const report = await runImport(makeSystem(), { kind: 'people', mode: 'apply' }, endless());
  expect([report.isAccepted, pieces, isClosedEarly]).toEqual([false, 50, false]);
});

test('columns may come in any order and spelling of capitals; unknown ones are left out with a note', async () => {
  const report = await importFile('shoe size, EMAIL ,Name\n46,ada@example.com,Ada Lovelace\n');
  expect(report).toMatchObject({ isAccepted: true, added: 1, refused: 0, withNote: 0 });
  expect(report.findings).toMatchObject([{ line: null, code: 'unknownColumn', params: { column: 'shoe size' } }]);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j, with blank lines between them', async (end) => {
  const lines = ['name,email', 'Ada,ada@example.com', '', `"Grace ""G"" Hopper",grace@example.com`, 'Bad,bad', ''];
  const report = await importFile(lines.join(end));
  expect(report).toMatchObject({ rows: 3, added: 2 });
  expect(brief(report)).toEqual(['5 email mailWithoutAt']);
  expect(await names()).toEqual(['Ada', 'Grace "G" Hopper']);
});

test('a quote that is never closed costs its own line and no other', async () => {
  const before = Array.from({ length: 1500 }, (_, at) => `Early ${at},early${at}@example.com,Bremen`);
  const after = Array.from({ length: 12_000 }, (_, at) => `Late ${at},late${at}@example.com,"Bremen, ${at}"`);
  const report = await importFile(['name,email,city', ...before, 'Bad,"bad@example.com,Bremen', ...after].join('\n'), {
    mode: 'dry-run',
  });
  expect(brief(report)).toEqual(['1502 email quoteNotClosed']);
  expect(report).toMatchObject({ rows: 13_501, added: 13_500, refused: 1 });
});

test('a stray quote costs its own line and no other', async () => {
  const report = await importFile(
    'name,email\nAda "Countess" L,ada@example.com\n"Grace" H,grace@example.com\nBo,bo@example.com\n',
  );
  expect(brief(report)).toEqual(['2 name strayQuote', '3 name strayQuote']);
  expect(await names()).toEqual(['Bo']);
});

test('at most 1,000 findings are kept, those that keep a line out before the others, and all are counted', async () => {
  const noted = Array.from({ length: 900 }, (_, at) => `P,p${at}@example.com,Mars/Here`);
  const refused = Array.from({ length: 900 }, () => 'P,,');
  const report = await importFile(['name,email,timeZone', ...noted, ...refused].join('\n'), { mode: 'dry-run' });
  expect(report).toMatchObject({ withNote: 900, refused: 900, findingsTotal: 1800 });
  expect(report.findings.filter((finding) => finding.severity === 'refused')).toHaveLength(900);
  expect(report.findings).toHaveLength(1000);
});

test('a dry run writes nothing, no import leaves staged lines behind, and one that wrote is audited once', async () => {
  const file = 'name,email\nAda,ada@example.com\nBad,\n';
  await importFile(file, { mode: 'dry-run' });
  expect([await Person.countDocuments(), await AuditEntry.countDocuments()]).toEqual([0, 0]);
  await importFile(file);
  await importFile(await testFile('empty.csv'));
  expect(await AuditEntry.find().lean()).toMatchObject([
    { action: 'import.applied', subject: 'people', detail: { rows: 2, added: 1, changed: 0, refused: 1, left: 0 } },
  ]);
  expect(await StagedRow.countDocuments()).toBe(0);
});

test('progress counts lines read, then lines written; the report is the last event', async () => {
  const lines = Array.from({ length: 2500 }, (_, at) => `Person ${at},person${at}@example.com`);
  const events: string[] = [];
  const report = await importFile(['name,email', ...lines].join('\n'), {}, (event) => {
    events.push(event.type === 'progress' ? `${event.phase} ${event.rows}` : event.type);
  });
  expect(events.filter((event) => event.startsWith('writing'))).toEqual([
    'writing 1000',
    'writing 2000',
    'writing 2500',
  ]);
  expect(events.filter((event) => event.startsWith('reading')).at(-1)).toBe('reading 2500');
  expect(events.at(-1)).toBe('report');
  expect(report.added).toBe(2500);
});

test('lines that vanish between reading and writing stop the import; nothing is silently left out', async () => {
  const lines = Array.from({ length: 2500 }, (_, at) => `p${at},Person ${at},person${at}@example.com`);
  const loseOne = async (): Promise<unknown> => StagedRow.collection.deleteOne({ line: 1200 });
  async function* source(): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(['id,name,email', ...lines].join('\n'));
    yield bytes;
    await loseOne();
  }
  await expect(runImport(makeSystem(), { kind: 'people', mode: 'apply' }, source())).rejects.toThrow(/staged are gone/);
  expect([await Person.countDocuments(), await StagedRow.countDocuments()]).toEqual([0, 0]);
});

test('staged lines count as old by the real clock, so that an import of any length keeps its own', async () => {
  const before = Date.now() - 1000;
  const ages: Date[] = [];
  async function* source(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`name,email\n${'Ada,ada@example.com\n'.padEnd(70_000, '\n')}`);
    ages.push(...(await StagedRow.find().lean()).map((row) => row.stagedAt));
  }
  await runImport(makeSystem({ now: new Date('2020-01-01') }), { kind: 'people', mode: 'dry-run' }, source());
  expect(ages).toHaveLength(1);
  expect(ages[0]?.getTime()).toBeGreaterThan(before);
});
