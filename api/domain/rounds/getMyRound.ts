import { Types } from 'mongoose';
import type { MyRoundView } from '../../contracts/rounds.ts';
import type { Context } from '../context.ts';
import { myPairs, type MyPair } from '../partnerships/ofRound/myPairs.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { roundDatesOf } from '../programmes/roundPlan.ts';
import { accessRound } from './access.ts';
import { UnmatchedPerson } from './model.ts';
import { ordinaryReason } from './ordinaryReason.ts';
import { readFrozenIds } from './readResult.ts';

type Outcome = MyRoundView['outcome'];

/** What a round has come to for the acting person, and for nobody else: a partner, nobody and why, or not yet. Reads only. */
export async function getMyRound(ctx: Context, input: { id: string }): Promise<MyRoundView> {
  const { round, programme, enrolment } = await accessRound(ctx, input.id);
  const pairs = await myPairs(ctx, round._id);
  const standing = pairs.filter(({ state }) => state !== 'waiting');
  if (standing.length > 0) return { outcome: await paired(ctx, standing) };
  const row = await UnmatchedPerson.findOne({
    tenantId: ctx.tenantId,
    roundId: round._id,
    personId: new Types.ObjectId(ctx.actor.personId),
    pairedAt: null,
  }).lean();
  if (row?.toldAt) {
    const next = programme.state === 'running' ? roundDatesOf(programme, round.dates.endsOn) : null;
    const reason = ordinaryReason(row.reason, programme.kind, enrolment?.role);
    return { outcome: { code: 'alone', reason, nextRound: next?.pairsOn.toISOString() ?? null } };
  }
  if (row || pairs.length > 0) return { outcome: { code: 'waiting' } };
  const isUntold = !round.publishFinishedAt && round.state !== 'closed';
  const takesPart = round.frozen
    ? (await readFrozenIds(ctx, round._id)).includes(ctx.actor.personId)
    : enrolment?.state === 'enrolled' && !enrolment.skippedRounds.includes(round.number);
  return { outcome: { code: isUntold && takesPart ? 'waiting' : 'notIn' } };
}

async function paired(ctx: Context, pairs: readonly MyPair[]): Promise<Outcome> {
  const people = await directoryEntries(
    ctx,
    pairs.flatMap(({ others }) => others),
  );
  return {
    code: 'paired',
    pairs: pairs.map(({ partnershipId, state, others }) => ({
      partnershipId,
      isActive: state === 'active',
      people: others.flatMap((id) => {
        const person = people.get(id.toString());
        return person ? [toPersonCard(person)] : [];
      }),
    })),
  };
}
