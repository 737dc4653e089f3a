import { findingCodes } from '../../../api/domain/imports/findingCodes.ts';
import { findingSentences, importLines } from '../../../api/sentences/importSentences.ts';
import atTheCommandLine from '../../../api/sentences/imports.json' with { type: 'json' };
import german from '../../../tab/src/locales/de/imports.json' with { type: 'json' };
import english from '../../../tab/src/locales/en/imports.json' with { type: 'json' };
import { toFinding } from '../../../api/domain/imports/fault.ts';

type Sentences = Record<string, { wrong: string; todo: string }>;
const holes = (sentence: string): string[] => (sentence.match(/\{\{\w+/g) ?? []).toSorted();

test.each([
  ['English', english.findings as Sentences],
  ['German', german.findings as Sentences],
])('every finding says in %s what is wrong and what to do, and there is no sentence too many', (_, findings) => {
  expect(Object.keys(findings).toSorted()).toEqual([...findingCodes].toSorted());
  for (const sentences of Object.values(findings)) {
    expect(sentences.wrong).toMatch(/\S.*[.!]$/);
    expect(sentences.todo).toMatch(/\S.*[.!]$/);
  }
});

test('both languages use the same values', () => {
  for (const code of findingCodes) {
    expect([code, holes(german.findings[code].wrong), holes(german.findings[code].todo)]).toEqual([
      code,
      holes(english.findings[code].wrong),
      holes(english.findings[code].todo),
    ]);
  }
});

test('the command line says the very sentences of the page', () => {
  expect(atTheCommandLine).toEqual(english.findings);
});

test('numbers are written for people, and nothing of the file can put a terminal or a page out of order', () => {
  const fault = { code: 'textTooLong', params: { length: 10000, most: 200, column: 'name' } } as const;
  const finding = toFinding('refused', fault, {
    line: 13,
    column: 'name',
    value: `\u001b[31m\u202e${'x'.repeat(500)}`,
  });
  expect(findingSentences(finding)).toEqual({
    wrong: '10,000 characters; 200 is the most.',
    todo: 'Shorten the name.',
  });
  expect(finding.value).toHaveLength(60);
  const surplus = toFinding('refused', { code: 'tooManyCells', params: { surplus: 'a\u001b\u0007b' } }, { line: 2 });
  expect(surplus.params).toEqual({ surplus: 'ab' });
  const report = {
    kind: 'people',
    mode: 'apply',
    isAccepted: true,
    rows: 1,
    added: 0,
    changed: 0,
    unchanged: 0,
  } as const;
  const lines = importLines({ ...report, refused: 1, withNote: 0, left: 0, findings: [finding], findingsTotal: 3 });
  expect(lines[0]).toMatch(/^STAYS OUT {2}Line 13 · name · \[31mx+…$/);
  expect(lines).toContain('... and 2 more.');
  expect(lines.at(-1)).toBe('PARTLY: 0 of 1 lines, imported; 1 stay out.');
});
