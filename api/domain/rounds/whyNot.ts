import type { ChangeCost, WhyNotView } from '../../contracts/rounds.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { RoundMatcher } from '../matching/round/types.ts';
import { wereToldOfEachOther } from '../partnerships/ofRound/wereToldOfEachOther.ts';
import { accessPerson } from '../people/access.ts';
import { accessPair, type PairInput } from './accessPair.ts';
import { costOnce } from './costOnce.ts';
import { pairRefusal } from './pairRefusal.ts';
import { pairKeyOf } from './pairs.ts';
import { wholeRound } from './wholeRound.ts';

/**
 * "Why not these two?": the rule that parts them, or what it would cost the round to pair them. Leads ask about any two,
 * who takes part about a pair with themselves in it, once it is published. Only about people who may be shown; every
 * personal cause reads `notAvailable`. Reads only. Errors: `notMatchedYet`, `personNotFound`, `notWithYourself`,
 * `leadsOnly`.
 */
export async function whyNot(ctx: Context, input: PairInput, matcher: RoundMatcher): Promise<WhyNotView> {
  const publication = await accessPair(ctx, input);
  await accessPerson(ctx, input.personId);
  await accessPerson(ctx, input.otherId);
  const refusal = await pairRefusal(ctx, publication, input.personId, input.otherId);
  if (refusal) return { refusal, cost: null };
  const cost = await costOnce(publication.round, `pair ${pairKeyOf(input.personId, input.otherId)}`, async () => {
    const { round, result } = await wholeRound(ctx, publication);
    return (await matcher.whyNot(round, result, input.personId, input.otherId)).cost;
  });
  return { refusal: null, cost };
}

/**
 * "What does it cost to part these two?", of a pair of the result. The same for whoever the two are and whatever became of
 * them since. Who takes part asks about a pair they were told of: with whom the result had put them before the other one
 * left is nobody's to find out. Errors as above, `notAPair`.
 */
export async function costOfParting(ctx: Context, input: PairInput, matcher: RoundMatcher): Promise<ChangeCost> {
  const publication = await accessPair(ctx, input);
  const { personId: a, otherId: b } = input;
  const isPair = publication.result.groups().some(({ members }) => members.includes(a) && members.includes(b));
  const mayKnow = publication.isLead || (await wereToldOfEachOther(ctx, publication.round._id, [a, b]));
  if (!isPair || !mayKnow) throw new DomainError('conflict', 'notAPair');
  const cost = await costOnce(publication.round, `part ${pairKeyOf(a, b)}`, async () => {
    const { round, result } = await wholeRound(ctx, publication);
    return matcher.costOfParting(round, result, a, b);
  });
  if (!cost) throw new DomainError('unavailable', 'unavailable');
  return cost;
}
