import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from '../../../tab/src/features/imports/toCsv.ts';

const read = (text: string): string[][] => parse(text, { relaxColumnCount: true });

describe('a report as CSV', () => {
  it('is read back as it was written, whatever stands in its cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*[=+\-@\t\r]/.test(text));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(fc.property(rows, (written) => expect(read(toCsv(written))).toEqual(written)));
  });

  it('never gives a spreadsheet a formula to run', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '\n+');
    fc.assert(
      fc.property(start, fc.string(), (begin, rest) => {
        const [[cell]] = read(toCsv([[begin + rest]])) as [[string]];
        expect(cell).toBe(`'${begin}${rest}`);
      }),
    );
  });

  it('leaves numbers alone', () => {
    expect(toCsv([[-3, 'x']])).toBe('"-3","x"\r\n');
  });
});
