import fc from 'fast-check';
import { findCycles } from '../../../api/domain/imports/findCycles.ts';
import { createKeyFilter } from '../../../api/domain/imports/keyFilter.ts';
import { readRows, type Row } from '../../../api/domain/imports/read/readRows.ts';
import { inPieces } from './importFile.ts';

const cell = fc.string({ unit: fc.constantFrom('a', 'é', '👩', ' ', ',', '"', '\n', '\r\n', ';', '=') });
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('any cells written by RFC 4180 are read back unchanged on their lines, however the bytes are cut', async () => {
  const anyFile = fc.record({
    rows: fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
    size: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(anyFile, async ({ rows, size }) => {
      const text = `a,b\n${rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')}`;
      const read: Row[] = [];
      for await (const event of readRows(inPieces(Buffer.from(text), size), 'utf-8', { a: true, b: true })) {
        if (event.type === 'rows') read.push(...event.rows);
      }
      let line = 2;
      const expected = rows.map(([a, b]) => {
        const at = line;
        line += 1 + (`${a}${b}`.match(/\n/g)?.length ?? 0);
        return {
          line: at,
          cells: new Map([
            ['a', a],
            ['b', b],
          ]),
        };
      });
      expect(read).toEqual(expected);
    }),
  );
});

test('cycles are exactly the people one comes back to when following managers', () => {
  const company = fc
    .integer({ min: 1, max: 30 })
    .chain((size) => fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(company, (managerOf) => {
      const comesBack = (start: number): boolean => {
        let at = managerOf[start] ?? -1;
        for (let steps = 0; steps < managerOf.length && at >= 0; steps++) {
          if (at === start) return true;
          at = managerOf[at] ?? -1;
        }
        return at === start;
      };
      const onCycle = managerOf.flatMap((_, person) => (comesBack(person) ? [person] : []));
      expect(
        findCycles(managerOf)
          .flat()
          .toSorted((a, b) => a - b),
      ).toEqual(onCycle);
    }),
  );
});

test('the filter never forgets a key, and rarely names one that was not added', () => {
  const filter = createKeyFilter();
  for (let at = 0; at < 300_000; at++) filter.add(`mail:person${at}@example.com`);
  let forgotten = 0;
  let invented = 0;
  for (let at = 0; at < 300_000; at++) {
    if (!filter.mayHave(`mail:person${at}@example.com`)) forgotten += 1;
    if (filter.mayHave(`id:other${at}`)) invented += 1;
  }
  expect(forgotten).toBe(0);
  expect(invented).toBeLessThan(100);
});
