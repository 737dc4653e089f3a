import type { ImportFinding, ImportReport } from '../../../api/contracts/imports.ts';
import { fileFindings, lineFindings, tabCounts } from '../../../tab/src/features/imports/reportFacts.ts';

const finding = (given: Partial<ImportFinding>): ImportFinding => ({
  severity: 'note',
  line: 2,
  column: 'email',
  value: '',
  code: 'mailPadded',
  params: {},
  ...given,
});

const report = (given: Partial<ImportReport>): ImportReport => ({
  kind: 'people',
  mode: 'dry-run',
  isAccepted: true,
  rows: 30,
  added: 17,
  changed: 0,
  unchanged: 0,
  refused: 13,
  withNote: 10,
  left: 0,
  findings: [],
  findingsTotal: 0,
  ...given,
});

describe('what a report says', () => {
  it('counts every line in exactly one of the three tabs', () => {
    expect(tabCounts(report({}))).toEqual({ refused: 13, note: 10, fine: 7 });
  });

  it('keeps what concerns the whole file apart from what concerns a line', () => {
    const column = finding({ line: null, code: 'unknownColumn', params: { column: 'why' } });
    const line = finding({});
    const one = report({ findings: [column, line] });
    expect(fileFindings(one)).toEqual([column]);
    expect(lineFindings(one, 'note')).toEqual([line]);
  });

  it('tells of a cycle once, though each of its lines is named', () => {
    const of = (line: number) => finding({ line, code: 'managerCycle', params: { lines: '6, 7' } });
    expect(fileFindings(report({ findings: [of(6), of(7)] }))).toEqual([of(6)]);
  });
});
