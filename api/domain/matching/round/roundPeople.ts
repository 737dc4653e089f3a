import { levelOfTeach, skillOfTeach, skillOfWant, termsOfWant } from '../packing.ts';
import { Numbers } from '../numbers.ts';
import { toMatchingProfile, type MatchingProfile } from '../profile.ts';
import { unavailability } from '../rules.ts';
import { hashId } from '../tieBreak.ts';
import type { RoundInput, RoundParticipant } from './types.ts';

/** One side of a pair of roles; in learning programmes all are partners of each other. */
export type Side = 'partner' | 'mentor' | 'mentee';

/** Somebody who can be paired in this round, as numbers where pairs are compared. */
export interface RoundPerson {
  readonly id: string;
  readonly participant: RoundParticipant;
  readonly profile: MatchingProfile;
  readonly side: Side;
  readonly places: number;
  readonly hash: number;
  /** Only what the role lets one teach and learn: mentors teach, mentees learn. */
  readonly teaches: readonly { readonly skill: number; readonly level: number }[];
  readonly wants: readonly { readonly skill: number; readonly terms: number }[];
}

/** Who can be paired, in an order that neither the order of the input nor ids decide. */
export interface RoundPeople {
  readonly input: RoundInput;
  readonly people: readonly RoundPerson[];
  readonly vertexOf: ReadonlyMap<string, number>;
  /** Take part, but can't be paired: they left or paused since, or their role has no part in this kind of programme. */
  readonly absent: readonly RoundParticipant[];
  readonly skills: Numbers;
}

/** Everybody of a round by their place in its order; the order is a hash of seed and id, so nobody is always first. */
export function prepareRound(input: RoundInput): RoundPeople {
  const skills = new Numbers();
  const ordered = [...new Map(input.participants.map((participant) => [participant.personId, participant])).values()]
    .map((participant) => ({ participant, hash: hashId(`${input.seed}:${participant.personId}`) }))
    .sort((a, b) => a.hash - b.hash || (a.participant.personId < b.participant.personId ? -1 : 1));
  const all = ordered.map(({ participant, hash }) => toRoundPerson(participant, hash, input, skills));
  const people = all.filter(({ profile, side }) => {
    const fits = (side === 'partner') === (input.kind === 'learning');
    return fits && unavailability(profile, new Date(input.now)) === null;
  });
  const present = new Set(people);
  return {
    input,
    people,
    vertexOf: new Map(people.map(({ id }, vertex) => [id, vertex])),
    absent: all.filter((person) => !present.has(person)).map(({ participant }) => participant),
    skills,
  };
}

function toRoundPerson(
  participant: RoundParticipant,
  hash: number,
  { kind }: RoundInput,
  skills: Numbers,
): RoundPerson {
  const { personId: _id, managerId, places } = participant;
  const profile = toMatchingProfile({ ...participant.person, _id, managerId, freePlaces: places }, skills);
  const side = kind === 'learning' ? 'partner' : participant.role;
  return {
    id: _id,
    participant,
    profile,
    side,
    places: side === 'mentor' ? places : Math.min(places, 1),
    hash,
    teaches:
      side === 'mentee'
        ? []
        : oncePerSkill(profile.teaches.map((packed) => ({ skill: skillOfTeach(packed), level: levelOfTeach(packed) }))),
    wants:
      side === 'mentor'
        ? []
        : oncePerSkill(profile.wants.map((packed) => ({ skill: skillOfWant(packed), terms: termsOfWant(packed) }))),
  };
}

function oncePerSkill<Entry extends { skill: number }>(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ skill }, at) => entries.findIndex((entry) => entry.skill === skill) === at);
}
