/** What the policy needs to know of a person. */
export interface PersonFacts {
  confirmedAt?: Date | null;
  pausedUntil?: Date | null;
  leftAt?: Date | null;
}

export interface Want {
  skillId: string;
  audience: 'teachers' | 'everyone';
  state: 'suggested' | 'kept';
}

/** Somebody who reads about another person: what lies between the two, and what the reader can teach. */
export interface Reader {
  relation: 'colleague' | 'partner' | 'manager';
  teaches: ReadonlySet<string>;
}

/** Nobody is shown to colleagues before they confirmed their own profile, nor after they left. */
export const isShown = (person: PersonFacts): boolean => Boolean(person.confirmedAt) && !person.leftAt;

export const isAway = (person: PersonFacts, now: Date): boolean =>
  person.pausedUntil instanceof Date && person.pausedUntil > now;

export const isFindable = (person: PersonFacts, now: Date): boolean => isShown(person) && !isAway(person, now);

/** A suggestion is private: it came from an import, and its person has not said yes to it. */
export const mayReadTeach = (entry: { state: 'suggested' | 'kept' }): boolean => entry.state === 'kept';

/** To want something is to admit not knowing it: by default only who can teach it reads it. A manager is a colleague. */
export const mayReadWant = (want: Want, reader: Reader): boolean =>
  want.state === 'kept' && (want.audience === 'everyone' || reader.teaches.has(want.skillId));

/** Partners plan with each other, so they read until when someone is away; never why. */
export const mayReadAbsence = (reader: Reader): boolean => reader.relation === 'partner';
