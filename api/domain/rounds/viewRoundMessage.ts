import type { CardView } from '../../contracts/cards.ts';
import type { Context } from '../context.ts';
import { roundDatesOf } from '../programmes/roundPlan.ts';
import { accessRound, type AccessedRound } from './access.ts';
import { leadStepOf } from './leadStep.ts';
import { UnmatchedPerson } from './model.ts';
import { ordinaryReason } from './ordinaryReason.ts';

/**
 * What a message about a round says, from the state of the moment it leaves; null when that moment has passed: joining is
 * over, the invitation answered, somebody found after all, the result dropped. With its receiver's own rights. `isUpdate`:
 * the invitation stands already and changes into its answer.
 */
export async function viewRoundMessage(
  ctx: Context,
  { kind, roundId, isUpdate = false }: { kind: string; roundId: string; isUpdate?: boolean },
): Promise<CardView | null> {
  const accessed = await accessRound(ctx, roundId);
  if (kind === 'roundOpen' || kind === 'roundReminder') {
    return (isUpdate ? answered(accessed) : null) ?? invitation(ctx, accessed, kind === 'roundReminder');
  }
  if (kind === 'roundReady') return ready(accessed);
  if (kind === 'roundStuck') return stuck(ctx, accessed);
  return kind === 'roundUnmatched' ? unmatched(ctx, accessed) : null;
}

const aboutRound = ({ round, programme }: Pick<AccessedRound, 'round' | 'programme'>) => ({
  programmeId: programme.id as string,
  programmeName: programme.name,
  roundNumber: round.number,
});

/** What an invitation has become; null: it still asks. */
function answered({ round, programme, enrolment }: AccessedRound): CardView | null {
  const about = aboutRound({ round, programme });
  if (enrolment?.state === 'left') return { card: 'leftProgramme', ...about };
  if (round.state !== 'open') return { card: 'roundOver', ...about };
  if (enrolment?.skippedRounds.includes(round.number)) {
    return { card: 'skippedRound', ...about, roundId: round._id.toString() };
  }
  if (enrolment?.state === 'enrolled') return { card: 'inRound', ...about, pairsOn: round.dates.pairsOn };
  return null;
}

function invitation(ctx: Context, accessed: AccessedRound, isReminder: boolean): CardView | null {
  const { round, programme, enrolment } = accessed;
  const isIn = enrolment?.state === 'enrolled' && (isReminder || round.number === 1);
  const hasAnswered = isIn || enrolment?.state === 'left' || enrolment?.skippedRounds.includes(round.number);
  if (round.state !== 'open' || round.dates.joinUntil <= ctx.now || hasAnswered) return null;
  return {
    card: 'roundOpen',
    ...aboutRound(accessed),
    roundId: round._id.toString(),
    kind: programme.kind,
    meetings: round.meetings,
    endsOn: round.dates.endsOn,
    pairsOn: round.dates.pairsOn,
    isReminder,
  };
}

function ready(accessed: AccessedRound): CardView | null {
  const { round, isLead } = accessed;
  if (!isLead || round.state !== 'matching' || !round.result) return null;
  const { matched, people } = round.result.figures;
  return { card: 'roundReady', ...aboutRound(accessed), roundId: round._id.toString(), matched, people };
}

function stuck(ctx: Context, accessed: AccessedRound): CardView | null {
  const { round, isLead } = accessed;
  const hasFailed = leadStepOf(round) === 'failed';
  const isShort = round.state === 'open' && round.isAutomatic && round.dates.joinUntil <= ctx.now;
  if (!isLead || !(hasFailed || isShort)) return null;
  const why = hasFailed ? 'failed' : 'tooFewPeople';
  return { card: 'roundStuck', ...aboutRound(accessed), roundId: round._id.toString(), why };
}

async function unmatched(ctx: Context, accessed: AccessedRound): Promise<CardView | null> {
  const { round, programme, enrolment } = accessed;
  const row = await UnmatchedPerson.findOne({
    tenantId: ctx.tenantId,
    roundId: round._id,
    personId: ctx.actor.personId,
    pairedAt: null,
  }).lean();
  if (!row) return null;
  const next = programme.state === 'running' ? roundDatesOf(programme, round.dates.endsOn) : null;
  const reason = ordinaryReason(row.reason, programme.kind, enrolment?.role);
  return { card: 'roundUnmatched', ...aboutRound(accessed), reason, nextRound: next?.pairsOn ?? null };
}
