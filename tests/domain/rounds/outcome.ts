import { Message } from '../../../api/domain/messages/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { MatchingRound, UnmatchedPerson } from '../../../api/domain/rounds/model.ts';

/** Everything a round has come to, in words that two runs of the same round share; and what must never be. */
export async function outcomeOf(roundId: string) {
  const pairs = await Partnership.find({ 'round.roundId': roundId }).sort({ _id: 1 }).lean();
  const messages = await Message.find({ roundId }).sort({ dedupeKey: 1 }).lean();
  const alone = await UnmatchedPerson.find({ roundId }).sort({ personId: 1 }).lean();
  const round = await MatchingRound.findById(roundId).orFail().lean();
  const enrolments = await Enrolment.find({ programmeId: round.programmeId }).sort({ personId: 1 }).lean();
  const told = messages.filter(({ kind }) => kind === 'roundResult' || kind === 'roundUnmatched');
  return {
    pairs: pairs.map(({ _id, state, members, exchange, answerBy }) =>
      JSON.stringify([_id, state, members.map(({ personId, role }) => [personId, role]), exchange.length, answerBy]),
    ),
    // A request has its own id in each run.
    told: told.map(({ kind, dedupeKey }) => `${kind} ${dedupeKey}`),
    ready: messages.filter(({ kind }) => kind === 'roundReady').length,
    places: enrolments.map(({ personId, headStart, freePlaces }) => `${personId} ${headStart} ${freePlaces}`),
    alone: alone.map(({ personId, reason, toldAt }) => `${personId} ${JSON.stringify(reason)} ${Boolean(toldAt)}`),
    inputHash: round.result?.proof.inputHash as string,
    isFinished: round.publishFinishedAt !== null,
    twice: duplicates(pairs.flatMap(({ seats }) => (seats ?? []).map(String))),
    notTold: enrolments
      .filter(({ personId }) => told.filter((message) => message.personId.equals(personId)).length !== 1)
      .map(({ personId }) => String(personId)),
  };
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
