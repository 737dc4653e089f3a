import { readFileSync } from 'node:fs';
import { planRound } from '../../../api/domain/matching/round/planRound.ts';
import { roundOf, syntheticPeople } from './syntheticRound.ts';

// A process of its own: matches one synthetic company and prints its peak in MB before and after, and what came of it.
const peak = (): number =>
  process.platform === 'linux'
    ? Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
    : process.resourceUsage().maxRSS / 1024;
const input = roundOf(syntheticPeople(Number(process.argv[2])));
const before = peak();
const started = performance.now();
const { proof, unmatched } = planRound(input);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ before, after: peak(), seconds, unmatched: unmatched.length, proof }));
