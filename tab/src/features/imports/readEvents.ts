import type { ImportEvent } from '../../../../api/contracts/imports.ts';

/** The server's answer line by line, as it comes: one event a line. What stands after the last line break is a cut line. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ImportEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line) yield JSON.parse(line) as ImportEvent;
    }
  } finally {
    reader.releaseLock();
  }
}
