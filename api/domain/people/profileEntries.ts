import type { PersonDocument } from './model.ts';

export interface TeachFields {
  skillId: string;
  level: number;
  state: 'suggested' | 'kept';
}

export interface WantFields extends TeachFields {
  why: string;
  audience: 'teachers' | 'everyone';
}

export const teachesOf = (person: PersonDocument): TeachFields[] =>
  person.teaches.map(({ skillId, level, state }) => ({ skillId, level, state }));

export const wantsOf = (person: PersonDocument): WantFields[] =>
  person.wants.map(({ skillId, level, why, audience, state }) => ({ skillId, level, why, audience, state }));

/** How a removed entry is remembered, so that no later import suggests it again. */
export const dismissedKey = (side: 'teaches' | 'wants', skillId: string): string => `${side}:${skillId}`;
