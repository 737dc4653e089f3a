import type { ChangeCost } from '../../../contracts/rounds.ts';
import { PairEdges } from './pairEdges.ts';
import { pairSource } from './pairSource.ts';
import { pairTerms } from './pairTerms.ts';
import { prepareRound } from './roundPeople.ts';
import { addBestPartners, settlePairs } from './settlePairs.ts';
import type { RoundInput } from './types.ts';

/**
 * What pairing these two costs at least, without matching a second time: any plan with a pair falls behind the best by the
 * slack that the duals leave on it. One pair fewer would be a slack of the whole offset. Among the compared pairs.
 */
export function slackOfPair(input: RoundInput, coolDown: number, a: string, b: string): ChangeCost {
  const source = pairSource(prepareRound({ ...input, locked: [] }), undefined, 0);
  const { field } = source.scoring;
  const edges = new PairEdges();
  addBestPartners(source, edges);
  const terms = pairTerms(field, coolDown);
  const { duals } = settlePairs(source, terms, edges, () => undefined).choice;
  const [first, second] = [field.vertexOf.get(a) ?? -1, field.vertexOf.get(b) ?? -1];
  const cover = (duals.dual[first] ?? 0) + (duals.dual[second] ?? 0) + duals.around(first, second);
  const weight = Math.max(0, terms.weigh(first, second, source.base(first, second)));
  const slack = Math.max(0, Math.ceil(cover - weight - duals.offset));
  return {
    certainty: 'atLeast',
    leftOut: 2 * Math.floor(slack / (duals.offset + 1)),
    bothLearn: 0,
    learners: 0,
    otherDepartment: 0,
    isWorse: slack > 0,
  };
}
