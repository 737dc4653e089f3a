import { readFileSync } from 'node:fs';
import { maximumWeightMatching } from '../../../api/domain/matching/solve/maximumWeightMatching.ts';

// A process of its own: reads a graph as Lemon.write leaves it, solves it, and prints its peak in MB before and after.
// Linux knows a process' own peak; getrusage's (maxRSS) would be that of the process that started it, if that was larger.
const peak = (): number =>
  process.platform === 'linux'
    ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
    : process.resourceUsage().maxRSS / 1024;
const bytes = readFileSync(process.argv[2] ?? '');
const [vertexCount = 0, count = 0] = new Int32Array(bytes.buffer, bytes.byteOffset, 2);
const column = (at: number): Int32Array => new Int32Array(bytes.buffer, bytes.byteOffset + 8 + 4 * at * count, count);
const before = peak();
maximumWeightMatching(vertexCount, { u: column(0), v: column(1), weight: column(2) }, { maxCardinality: true });
console.log(`${before} ${peak()}`);
