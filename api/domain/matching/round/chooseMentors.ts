import { assignWithCapacity } from '../solve/assignWithCapacity.ts';
import { checkAssignment } from '../verify/checkAssignment.ts';
import { openEdges, type Choice } from './choosePairs.ts';
import type { PairEdges } from './pairEdges.ts';
import type { PairTerms } from './pairTerms.ts';
import type { RoundPerson } from './roundPeople.ts';

/** A mentor for as many mentees as possible, nobody above their places, and of all such choices the heaviest. */
export function chooseMentors(people: readonly RoundPerson[], edges: PairEdges, terms: PairTerms): Choice {
  const { numberOf, mentees, mentors } = sidesOf(people);
  const capacity = Int32Array.from(mentors, (vertex) => people[vertex]?.places ?? 0);
  const { u, v, weight, place } = openEdges(edges, terms);
  const isMentee = (vertex: number): boolean => people[vertex]?.side === 'mentee';
  const numbers = (wanted: (vertex: number) => boolean): Int32Array =>
    u.map((first, at) => numberOf[wanted(first) ? first : (v[at] as number)] as number);
  const asked = { mentee: numbers(isMentee), mentor: numbers((vertex) => !isMentee(vertex)), weight };
  const { mentorOf, certificate, ...answer } = assignWithCapacity(mentees.length, capacity, asked);
  const verdict = checkAssignment(mentees.length, capacity, asked, mentorOf, certificate);
  const taken = new Uint8Array(mentees.length);
  const chosen = [...place].filter((_, at) => {
    const mentee = asked.mentee[at] as number;
    if (mentorOf[mentee] !== asked.mentor[at] || taken[mentee] === 1) return false;
    taken[mentee] = 1;
    return true;
  });
  const dual = new Float64Array(people.length);
  for (const [at, vertex] of mentees.entries()) dual[vertex] = certificate.menteeDual[at] as number;
  for (const [at, vertex] of mentors.entries()) dual[vertex] = certificate.mentorDual[at] as number;
  return {
    chosen,
    duals: { dual, offset: certificate.offset, around: () => 0 },
    weight: answer.weight,
    isCertified: verdict.isValid,
  };
}

/** Mentees and mentors, each side numbered from 0. */
function sidesOf(people: readonly RoundPerson[]): { numberOf: Int32Array; mentees: number[]; mentors: number[] } {
  const numberOf = new Int32Array(people.length);
  const [mentees, mentors]: [number[], number[]] = [[], []];
  for (const [vertex, { side }] of people.entries()) {
    numberOf[vertex] = (side === 'mentee' ? mentees : mentors).push(vertex) - 1;
  }
  return { numberOf, mentees, mentors };
}
