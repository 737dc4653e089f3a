import type { ProgrammeDraft } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import type { PersonDocument } from '../people/findPeople.ts';

/** A first round among a few people, as places in their list. */
export async function previewPairs(
  _ctx: Context,
  _draft: ProgrammeDraft,
  _people: readonly PersonDocument[],
): Promise<{ pairs: number[][]; bothLearn: number }> {
  return { pairs: [], bothLearn: 0 };
}
