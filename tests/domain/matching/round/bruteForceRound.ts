import { roundField } from '../../../../api/domain/matching/round/pairRules.ts';
import { pairTerms, type PairTerms } from '../../../../api/domain/matching/round/pairTerms.ts';
import { prepareRound } from '../../../../api/domain/matching/round/roundPeople.ts';
import { baseOfPair, roundScoring } from '../../../../api/domain/matching/round/scorePairs.ts';
import type { RoundInput } from '../../../../api/domain/matching/round/types.ts';

interface Worth {
  pairs: number;
  weight: number;
}

/** The most pairs and, of those, the most weight under a cool-down, by trying every set of pairs there is. */
export function bestOfAll(input: RoundInput, coolDown: number): Worth {
  const field = roundField(prepareRound(input));
  const scoring = roundScoring(field);
  const terms: PairTerms = pairTerms(field, coolDown);
  const left = field.people.map(({ places }) => places);
  const { people } = field;
  const best = (from: number): Worth => {
    const first = people.findIndex(({ side }, at) => at >= from && side !== 'mentor' && (left[at] ?? 0) > 0);
    if (first === -1) return { pairs: 0, weight: 0 };
    left[first] = 0;
    let found = best(first + 1);
    for (let other = 0; other < people.length; other += 1) {
      if ((left[other] ?? 0) === 0) continue;
      const weight = terms.weigh(first, other, baseOfPair(scoring, first, other));
      if (weight < 0) continue;
      left[other] = (left[other] ?? 0) - 1;
      const rest = best(first + 1);
      left[other] = (left[other] ?? 0) + 1;
      const whole = { pairs: rest.pairs + 1, weight: rest.weight + weight };
      if (whole.pairs > found.pairs || (whole.pairs === found.pairs && whole.weight > found.weight)) found = whole;
    }
    left[first] = 1;
    return found;
  };
  return best(0);
}
