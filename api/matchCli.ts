import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannotStart.ts';
import { EdgeList } from './domain/matching/solve/edgeList.ts';
import { maximumWeightMatching } from './domain/matching/solve/maximumWeightMatching.ts';
import { checkMatching } from './domain/matching/verify/checkMatching.ts';

const usage = `npm run -s match -- --edges FILE
  --max-cardinality    as many pairs as possible first, then the most weight
  --mates FILE         also writes the pairs, "u v" a line
FILE is text: "vertexCount edgeCount", then "u v weight" a line, whole numbers, vertices from 0, weights not negative.
Blank lines are skipped; of several edges between the same two vertices the heaviest counts.
Prints one line of JSON: weight, cardinality (pairs), milliseconds (of the solver), and whether the certificate holds.
Ends with 0: solved and certified, 1: the certificate does not hold, 2: the order or the file is not as it should be.`;

const exitCodes = { certified: 0, notCertified: 1, refused: 2 } as const;

/** What the command line asks for; a plain sentence when it asks for nothing that exists. */
function readOrder(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { edges: { type: 'string' }, 'max-cardinality': { type: 'boolean' }, mates: { type: 'string' } },
  });
  if (!values.edges) throw new CannotStart(`Say which file has the edges.\n${usage}`);
  return { file: values.edges, maxCardinality: values['max-cardinality'] ?? false, mates: values.mates };
}

async function readEdges(file: string) {
  const list = new EdgeList();
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: 1 << 20 });
  for await (const chunk of chunks) list.read(chunk);
  return list.end();
}

async function main(): Promise<number> {
  try {
    const { file, maxCardinality, mates } = readOrder(process.argv.slice(2));
    const { vertexCount, edges } = await readEdges(file);
    const started = performance.now();
    const { mate, weight, cardinality, certificate } = maximumWeightMatching(vertexCount, edges, { maxCardinality });
    const milliseconds = Math.round(performance.now() - started);
    const certified = checkMatching(vertexCount, edges, mate, certificate, { maxCardinality }).isValid;
    if (mates) await writeFile(mates, pairsOf(mate));
    console.log(JSON.stringify({ weight, cardinality, milliseconds, certified }));
    return certified ? exitCodes.certified : exitCodes.notCertified;
  } catch (error) {
    console.error(sentenceOf(error));
    return exitCodes.refused;
  }
}

function pairsOf(mate: Int32Array): string {
  const lines: string[] = [];
  for (const [u, v] of mate.entries()) if (v > u) lines.push(`${u} ${v}\n`);
  return lines.join('');
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${usage}`;
  return 'syscall' in error ? `A file can't be used: ${error.message}.` : error.message;
}

void main().then((code) => {
  process.exitCode = code;
});
