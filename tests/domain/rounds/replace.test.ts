import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { undoDecline } from '../../../api/domain/partnerships/undoDecline.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { closeRound } from '../../../api/domain/rounds/closeRound.ts';
import { getMyRound } from '../../../api/domain/rounds/getMyRound.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeTold, pairsOf, pairsOn, pause, readRound, unmatchedRows, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const replace = (now: Date) => replacePartners(makeSystem({ now }), (input) => planGreedily(input).groups);
const pairOf = async (made: TestRound, at: number): Promise<string> =>
  (await Partnership.findOne({ 'members.personId': made.people[at]?._id, state: 'proposed' }).orFail()).id as string;
const decline = async (made: TestRound, at: number, now = hours(1)): Promise<string> => {
  const id = await pairOf(made, at);
  await declinePartnership(made.as(made.people[at], now), { id });
  return id;
};
const together = (made: TestRound, ...places: number[]): string =>
  places
    .map((at) => made.people[at]?.id as string)
    .toSorted()
    .join(' ');

describe('when somebody says no', () => {
  it('nothing happens for ten minutes, in which it can be taken back', async () => {
    const made = await makeTold({ people: 5 });
    const id = await decline(made, 0);
    await replace(hours(1.1));
    expect(await Message.countDocuments({ kind: 'roundReplaced' })).toBe(0);
    await undoDecline(made.as(made.people[0], hours(1.1)), { id });
    await replace(hours(2));
    expect(await pairsOf(made.roundId)).toEqual([together(made, 0, 1), together(made, 2, 3)].toSorted());
  });

  it('both get somebody new from all who wait, never each other again, wherever the sweep runs', async () => {
    const made = await makeTold({ people: 6 });
    await decline(made, 0);
    await decline(made, 2);
    await Promise.all(Array.from({ length: 4 }, () => replace(hours(1.5))));
    await replace(hours(1.6));
    const pairs = await pairsOf(made.roundId);
    expect(pairs).toHaveLength(3);
    expect(pairs).not.toContain(together(made, 0, 1));
    expect(pairs).not.toContain(together(made, 2, 3));
    const people = made.people.slice(0, 4).map(({ id }) => id as string);
    const told = await Message.find({ kind: 'roundReplaced' }).lean();
    expect(told.map(({ personId }) => personId.toString()).toSorted()).toEqual(people.toSorted());
    expect(await getRound(made.asLead(hours(2)), { id: made.roundId })).toMatchObject({
      answers: { started: 0, waiting: 3, replaced: 2 },
    });
  });

  it('who had nobody gets one of them, and is not told twice that there is none', async () => {
    const made = await makeTold({ people: 5 });
    await decline(made, 0);
    await replace(hours(1.5));
    expect(await pairsOf(made.roundId)).toContain(together(made, 0, 4));
    const alone = await Message.findOne({ kind: 'roundUnmatched' }).orFail();
    expect(await viewMessage(made.as(made.people[4], hours(2)), alone)).toBeNull();
    expect(await Enrolment.countDocuments({ headStart: 1 })).toBe(0);
    expect((await getMyRound(made.as(made.people[1], hours(2)), { id: made.roundId })).outcome).toEqual({
      code: 'waiting',
    });
    await replace(hours(8));
    expect(await Message.find({ kind: 'roundUnmatched' }).lean()).toMatchObject([
      { personId: made.people[4]?._id },
      { personId: made.people[1]?._id },
    ]);
    expect(await Enrolment.findOne({ personId: made.people[1]?._id }).lean()).toMatchObject({ headStart: 1 });
    await replace(hours(9));
    expect(await Message.countDocuments({ kind: 'roundUnmatched' })).toBe(2);
  });

  it('and nobody is free, both are told so after six hours, in the same words', async () => {
    const made = await makeTold({ people: 4 });
    const id = await decline(made, 0);
    await replace(hours(6.5));
    expect(await getPartnership(made.as(made.people[1], hours(6.5)), { id })).toMatchObject({ state: 'proposed' });
    await Promise.all(Array.from({ length: 3 }, () => replace(hours(7.1))));
    const told = await Message.find({ kind: 'roundUnmatched' }).lean();
    const views = await Promise.all(
      told.map((message) =>
        viewMessage(
          made.as(
            made.people.find(({ _id }) => _id.equals(message.personId)),
            hours(7.1),
          ),
          message,
        ),
      ),
    );
    expect(
      told
        .map(({ personId }) => personId.toString())
        .toSorted()
        .join(' '),
    ).toBe(together(made, 0, 1));
    expect(views[0]).toMatchObject({ card: 'roundUnmatched', reason: { code: 'partnerGone' } });
    expect(views[1]).toEqual(views[0]);
  });

  it('whoever is on a break by then is left in peace', async () => {
    const made = await makeTold({ people: 5 });
    await decline(made, 0);
    await pause(made.people[1]);
    await replace(hours(1.5));
    await replace(hours(8));
    expect(await Message.countDocuments({ kind: 'roundUnmatched', personId: made.people[1]?._id })).toBe(0);
  });

  it('of a mentor with one place, the mentor takes the next who waits', async () => {
    const made = await makeTold({ people: 3, mentors: 1 });
    await decline(made, 1);
    await replace(hours(1.5));
    expect(await pairsOf(made.roundId)).toEqual([together(made, 0, 2)]);
    expect(await Enrolment.findOne({ role: 'mentor' }).lean()).toMatchObject({ freePlaces: 0 });
  });
});

describe('the end of the time to answer', () => {
  const over = new Date('2026-03-27T15:01:00Z');

  it('who had said yes gets somebody new, who was silent is left out, and the round closes when all is settled', async () => {
    const made = await makeTold({ people: 4 });
    await acceptPartnership(made.as(made.people[0], hours(1)), { id: await pairOf(made, 0) });
    await acceptPartnership(made.as(made.people[2], hours(1)), { id: await pairOf(made, 2) });
    const close = async (now: Date) => closeRound(makeSystem({ now }), await readRound(made.roundId), undefined);
    expect(await close(over)).toBe(false);
    await sweepPartnerships(makeSystem({ now: over }));
    expect(await close(over)).toBe(false);
    await replace(hours(0.5, over));
    expect(await pairsOf(made.roundId)).toEqual([together(made, 0, 2)]);
    const id = await pairOf(made, 0);
    // A Friday afternoon: until Monday.
    expect((await Partnership.findById(id).lean())?.answerBy).toEqual(new Date('2026-03-30T14:00:00Z'));
    for (const at of [0, 2]) await acceptPartnership(made.as(made.people[at], hours(1, over)), { id });
    expect(await close(hours(2, over))).toBe(true);
    expect(await close(hours(2, over))).toBe(false);
    expect(await unmatchedRows(made.roundId)).toEqual([]);
    expect(await Message.countDocuments({ kind: 'roundReplaced' })).toBe(2);
    expect(pairsOn < over).toBe(true);
  });
});
