import { costOfChange } from './costOfChange.ts';
import { refusalOf, roundField } from './pairRules.ts';
import { prepareRound } from './roundPeople.ts';
import { lessonsOfPair, roundScoring } from './scorePairs.ts';
import { slackOfPair } from './slackOfPair.ts';
import type { RoundInput, RoundResult, WhyNot } from './types.ts';
import type { WhyNotView } from '../../../contracts/rounds.ts';

/** Larger rounds are not matched a second time for a question. */
const mostToMatchAgain = 3000;

/**
 * Why these two are no pair: a rule, or what it would cost. Somebody who doesn't take part, somebody blocked and somebody
 * a lead has parted all read `notAvailable`, with nothing beside it.
 */
export const whyNot: WhyNot = (input, result, a, b) => {
  const refusal = refusalBetween(input, result, a, b);
  if (refusal !== null) return { refusal, cost: null };
  if (input.participants.length > mostToMatchAgain)
    return { refusal: null, cost: slackOfPair(input, result.relaxedTo ?? input.rules.coolDownRounds, a, b) };
  const isOthers = (group: readonly string[]): boolean => !group.includes(a) && !group.includes(b);
  return {
    refusal: null,
    cost: costOfChange(result, { ...input, locked: [...input.locked.filter(isOthers), [a, b]] }),
  };
};

function refusalBetween(input: RoundInput, result: RoundResult, a: string, b: string): WhyNotView['refusal'] {
  const field = roundField(prepareRound(input));
  const [first, second] = [field.vertexOf.get(a), field.vertexOf.get(b)];
  if (first === undefined || second === undefined) return 'notAvailable';
  const refusal = refusalOf(field, first, second);
  if (refusal !== null) return refusal;
  const isPair = result.groups.some(({ members }) => members.includes(a) && members.includes(b));
  if (isPair) return null;
  const ago = field.bans.metAgo(first, second);
  if (ago > 0 && ago <= (result.relaxedTo ?? input.rules.coolDownRounds)) return 'metLately';
  const { bestComes, bestGives } = lessonsOfPair(roundScoring(field), first, second);
  return bestComes === 0 && bestGives === 0 ? 'nothingToLearn' : null;
}
