import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { CannotStart } from './cannotStart.ts';
import { miniSearchIndex } from './domain/insights/search/miniSearchIndex.ts';

const usage = `npm run -s search -- --documents FILE --queries FILE
  --top N              how many answers a question gets, 1 to 1000; 10 unless told
Both files are JSON lines: documents {id, title, text, language ("en", "de" or another)}, queries {id, text}; other fields
are ignored, blank lines are skipped.
Searches all documents in one index, as Pairwise does, and prints a TREC run: queryId Q0 documentId rank score pairwise.
Ends with 0: answered, 2: the order or a file is not as it should be.`;

const documentLine = z.object({
  id: z.string().check(z.regex(/^\S+$/)),
  title: z._default(z.string(), ''),
  text: z.string(),
  language: z._default(z.string(), ''),
});
const queryLine = z.object({ id: z.string().check(z.regex(/^\S+$/)), text: z.string() });

/** What the command line asks for; a plain sentence when it asks for nothing that exists. */
function readOrder(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { documents: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string', default: '10' } },
  });
  const { documents, queries } = values;
  const top = Number(values.top);
  if (!documents || !queries) throw new CannotStart(`Say which files have the documents and the queries.\n${usage}`);
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw new CannotStart('--top must be a number from 1 to 1000.');
  return { documents, queries, top };
}

/** Every line by its contract. Throws `CannotStart` with the number of the first line that is not as it should be. */
async function readLines<T>(file: string, schema: z.ZodMiniType<T>): Promise<T[]> {
  const rows: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (!line.trim()) continue;
    const row = schema.safeParse(parsed(line));
    if (!row.success) throw new CannotStart(`Line ${number} of ${file} is not as it should be.\n${usage}`);
    rows.push(row.data);
  }
  return rows;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  try {
    const { documents, queries, top } = readOrder(process.argv.slice(2));
    const index = miniSearchIndex();
    const texts = await readLines(documents, documentLine);
    index.put(texts.map((text) => ({ ...text, tags: [], language: languageOf(text.language) })));
    for (const { id, text } of await readLines(queries, queryLine)) {
      const hits = index.search(text, { limit: top, mayShow: () => true });
      const lines = hits.map((hit, place) => `${id} Q0 ${hit.id} ${place + 1} ${hit.score.toFixed(6)} pairwise\n`);
      process.stdout.write(lines.join(''));
    }
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    return 2;
  }
}

const languageOf = (language: string) => (language === 'en' || language === 'de' ? language : 'other');

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${usage}`;
  return 'syscall' in error ? `A file can't be used: ${error.message}.` : error.message;
}

void main().then((code) => {
  process.exitCode = code;
});
