import type { AgendaTemplate } from '../../contracts/sessions.ts';
import type { SystemContext } from '../context.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { findProgrammes } from '../programmes/findProgrammes.ts';
import { nudgeAfter } from './cadence.ts';
import { MeetingPlan, type MeetingPlanDocument } from './model.ts';

const weekMs = 7 * 86_400_000;
const usual = { minutes: 30, cadenceWeeks: 2, expectedCount: null };
const oneOffMinutes = 25;
/** A one-off meeting that was never given a time ends by itself after that many weeks. */
const oneOffWeeks = 4;

const templateOf: Record<PartnershipDocument['kind'], AgendaTemplate> = {
  learning: 'exchange',
  mentoring: 'mentoring',
  buddy: 'buddy',
  coaching: 'coaching',
  shadowing: 'shadowing',
  oneOff: 'oneOff',
};

/**
 * The partnership is active: what its members will agree on begins, in the caller's transaction, with the rhythm of the
 * programme where a round put them together. Beginning twice is beginning once.
 */
export async function beginPlan(ctx: SystemContext, partnership: PartnershipDocument): Promise<MeetingPlanDocument> {
  const terms = await termsOf(ctx, partnership);
  const isOneOff = partnership.kind === 'oneOff';
  const oneOffEnd = new Date(ctx.now.getTime() + oneOffWeeks * weekMs);
  return MeetingPlan.findOneAndUpdate(
    { tenantId: ctx.tenantId, partnershipId: partnership._id },
    {
      $setOnInsert: {
        members: partnership.members.map(({ personId }) => ({ personId })),
        template: templateOf[partnership.kind],
        ...terms,
        nudgeAt: isOneOff ? oneOffEnd : nudgeAfter(terms, ctx.now),
      },
    },
    { upsert: true, returnDocument: 'after' },
  );
}

/** How long and how often, how many meetings that makes until the round ends, and the words to agree on. */
async function termsOf(ctx: SystemContext, { kind, round }: PartnershipDocument) {
  if (kind === 'oneOff') return { ...usual, minutes: oneOffMinutes, expectedCount: 1 };
  if (!round) return usual;
  const programme = (await findProgrammes(ctx, [round.programmeId])).get(round.programmeId.toString());
  if (!programme) return usual;
  const { minutes, everyWeeks } = programme.rhythm;
  const weeks = (round.endsOn.getTime() - ctx.now.getTime()) / weekMs;
  return {
    minutes,
    cadenceWeeks: everyWeeks,
    expectedCount: Math.max(1, Math.floor(weeks / everyWeeks)),
    // Programmes from before they had words of their own lack the field.
    agreementLines: programme.agreement ?? [],
  };
}
