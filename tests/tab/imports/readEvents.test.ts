import fc from 'fast-check';
import type { ImportEvent } from '../../../api/contracts/imports.ts';
import { readEvents } from '../../../tab/src/features/imports/readEvents.ts';

/** A body that arrives in parts of these lengths, as a network cuts it. */
function bodyOf(bytes: Uint8Array, lengths: readonly number[]): ReadableStream<Uint8Array> {
  let from = 0;
  let part = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      const length = lengths[part++] ?? bytes.length;
      controller.enqueue(bytes.slice(from, from + length));
      from += length;
    },
  });
}

async function allOf(body: ReadableStream<Uint8Array>): Promise<ImportEvent[]> {
  const events: ImportEvent[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

const progress = (rows: number): ImportEvent => ({ type: 'progress', rows, phase: 'reading' });
const linesOf = (events: readonly unknown[]) =>
  new TextEncoder().encode(events.map((e) => `${JSON.stringify(e)}\n`).join(''));

describe('the stream of an import', () => {
  it('gives every event once and in order, wherever the network cuts it', async () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 12 }), cuts, async (counts, lengths) => {
        const events = counts.map(progress);
        expect(await allOf(bodyOf(linesOf(events), lengths))).toEqual(events);
      }),
    );
  });

  it('keeps letters whole that are cut between their bytes', async () => {
    const event = { ...progress(1), name: 'Sánchez 👩‍🏭' };
    expect(
      await allOf(
        bodyOf(
          linesOf([event]),
          Array.from({ length: 200 }, () => 1),
        ),
      ),
    ).toEqual([event]);
  });

  it('drops a last line that was cut off, instead of failing on it', async () => {
    const bytes = linesOf([progress(1), progress(2)]);
    expect(await allOf(bodyOf(bytes.slice(0, -5), [7]))).toEqual([progress(1)]);
  });
});
