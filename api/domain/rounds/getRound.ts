import type { ProgrammeKind } from '../../contracts/programmes.ts';
import type { RoundView } from '../../contracts/rounds.ts';
import type { PersonCard } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { roundAnswers } from '../partnerships/ofRound/roundAnswers.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessLedRound } from './access.ts';
import { peopleOf } from './freeze.ts';
import { leadStepOf } from './leadStep.ts';
import type { LightRound } from './lightRound.ts';
import { ordinaryReason } from './ordinaryReason.ts';
import { progressOf } from './progress.ts';
import { readFrozenIds, readResult } from './readResult.ts';
import { toRoundSummary } from './roundSummary.ts';

const mostUnmatched = 200;
const mostTrios = 50;
const mostFaces = 4;

/**
 * A round as its leads see it: what to do next, how the matching goes, what came of it. After publication it says how many
 * answered, never who, and goes on showing what was published. Reads only.
 */
export async function getRound(ctx: Context, input: { id: string }): Promise<RoundView> {
  const { round, programme } = await accessLedRound(ctx, input.id);
  const step = leadStepOf(round);
  const shown = await readShown(ctx, round, programme.kind);
  return {
    id: round._id.toString(),
    version: round.version,
    programme: { id: programme.id, name: programme.name, kind: programme.kind },
    round: toRoundSummary(round),
    step,
    takePart: round.frozen?.count ?? (round.state === 'closed' ? 0 : (await peopleOf(ctx, round)).length),
    progress: step === 'matching' ? progressOf(round, ctx.now) : null,
    ...shown,
    figures: round.result?.figures ?? null,
    proof: round.result?.proof ?? null,
    unmatchedCount: round.result?.unmatchedCount ?? 0,
    relaxedTo: round.result?.relaxedTo ?? null,
    answers: await answersOf(ctx, round),
  };
}

/** Faces, unmatched people and rings: everybody who is shown is read in one query. */
async function readShown(
  ctx: Context,
  round: LightRound,
  kind: ProgrammeKind,
): Promise<Pick<RoundView, 'faces' | 'unmatched' | 'trios'>> {
  if (!round.frozen) return { faces: [], unmatched: [], trios: [] };
  const faces = (await readFrozenIds(ctx, round._id)).slice(0, mostFaces);
  const result = round.result ? await readResult(ctx, round._id) : null;
  const unmatched = (result?.unmatched(0, mostUnmatched) ?? []).map(({ personId, reason }) => ({
    personId,
    reason: ordinaryReason(reason, kind, result?.roleOf(personId)),
  }));
  const trios = (result?.groups() ?? []).filter(({ members }) => members.length > 2).slice(0, mostTrios);
  const ids = [...faces, ...unmatched.map(({ personId }) => personId), ...trios.flatMap(({ members }) => members)];
  const people = await directoryEntries(ctx, ids);
  const cards = (some: readonly string[]): PersonCard[] =>
    some.flatMap((id) => {
      const person = people.get(id);
      return person ? [toPersonCard(person)] : [];
    });
  return {
    faces: cards(faces),
    unmatched: unmatched.flatMap(({ personId, reason }) => cards([personId]).map((person) => ({ person, reason }))),
    trios: trios.map(({ members }) => cards(members)),
  };
}

async function answersOf(ctx: Context, round: LightRound): Promise<RoundView['answers']> {
  if (!round.publishedAt) return null;
  const { started, waiting, replaced } = await roundAnswers(ctx, round._id);
  const toPublish = (round.result?.groupCount ?? 0) + (round.result?.unmatchedCount ?? 0);
  return { started, waiting, replaced, published: round.publishCursor, toPublish };
}
