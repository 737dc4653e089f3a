import type { AssignmentCertificate, MentoringEdges } from '../certificate.ts';
import { areIndices, areWholeDuals, refusal, type Verdict } from './verdict.ts';

/**
 * Proves that an assignment has the most mentees and, of those, the most weight, from its dual solution alone: if every
 * edge is covered, no dual is below 0 and both sides come to exactly the same sum, nothing can weigh more (weak duality).
 * Survives any arrays whatsoever. Whole numbers only; sums beyond 2^53 are not trusted.
 */
export function checkAssignment(
  menteeCount: number,
  mentorCapacity: Int32Array,
  edges: MentoringEdges,
  mentorOf: Int32Array,
  { offset, menteeDual, mentorDual }: AssignmentCertificate,
): Verdict {
  const mentorCount = mentorCapacity.length;
  if (mentorOf.length !== menteeCount) return refusal('there is not one mentor for each mentee');
  if (!areWholeDuals(menteeDual, menteeCount)) return refusal('the mentee duals are not as many whole numbers from 0');
  if (!areWholeDuals(mentorDual, mentorCount)) return refusal('the mentor duals are not as many whole numbers from 0');
  if (!areIndices(mentorOf, -1, mentorCount)) return refusal('a mentee has a mentor who does not exist');
  const taken = new Float64Array(mentorCount);
  for (const mentor of mentorOf) if (mentor !== -1) taken[mentor] = (taken[mentor] ?? 0) + 1;
  const full = taken.findIndex((count, mentor) => count > (mentorCapacity[mentor] ?? 0));
  if (full !== -1) return refusal(`mentor ${full} is above the capacity`);
  const heaviest = new Float64Array(menteeCount).fill(-1);
  let maxWeight = 0;
  for (const [edge, weight] of edges.weight.entries()) {
    const mentee = edges.mentee[edge] ?? -1;
    const mentor = edges.mentor[edge] ?? -1;
    const cover = (menteeDual[mentee] ?? Number.NaN) + (mentorDual[mentor] ?? Number.NaN);
    if (!(cover >= weight + offset)) return refusal(`edge ${edge} is not covered by the duals`);
    if (weight > maxWeight) maxWeight = weight;
    if (mentorOf[mentee] === mentor && weight > (heaviest[mentee] ?? 0)) heaviest[mentee] = weight;
  }
  if (!Number.isSafeInteger(offset) || offset <= maxWeight * menteeCount)
    return refusal('the offset is too small to put cardinality first');
  let primal = 0;
  let dual = 0;
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    dual += menteeDual[mentee] ?? 0;
    if (mentorOf[mentee] === -1) continue;
    if (heaviest[mentee] === -1) return refusal(`mentee ${mentee} has a mentor without an edge`);
    primal += (heaviest[mentee] ?? 0) + offset;
  }
  for (let mentor = 0; mentor < mentorCount; mentor += 1)
    dual += (mentorDual[mentor] ?? 0) * (mentorCapacity[mentor] ?? 0);
  if (!Number.isSafeInteger(primal) || !Number.isSafeInteger(dual))
    return refusal('the sums are too large to be exact');
  return primal === dual ? { isValid: true } : refusal(`the assignment weighs ${primal}, its bound is ${dual}`);
}
