import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { replanRound } from '../../../api/domain/rounds/plannedRounds.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { replacePartners } from '../../../api/domain/rounds/replacePartners.ts';
import { sweepRounds } from '../../../api/domain/rounds/sweepRounds.ts';
import { makeSystem } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { planGreedily } from './greedyMatcher.ts';
import { hours, makeMatched, makeRound, makeTold, readRound, tell, type TestRound } from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const at = (iso: string): Date => new Date(iso);
const sweep = async (now: Date): Promise<void> => {
  await sweepPartnerships(makeSystem({ now }));
  await sweepRounds(makeSystem({ now }), (input) => planGreedily(input).groups);
};
const answered = at('2026-03-27T15:00:00Z');
const edit = async ({ programmeId }: TestRound, fields: object, now = answered): Promise<void> => {
  const programme = await Programme.findByIdAndUpdate(programmeId, { $set: fields }, { returnDocument: 'after' });
  if (programme) await replanRound(makeSystem({ now }), programme);
};
const rounds = ({ programmeId }: TestRound) => MatchingRound.find({ programmeId }).sort({ number: 1 }).lean();

describe('a programme that ends earlier or later than planned', () => {
  it('has no round that would begin after its end, and has it again when the end moves back', async () => {
    const made = await makeTold();
    await sweep(answered);
    const [, planned] = await rounds(made);
    await edit(made, { endsOn: '2026-07-05' });
    expect(await rounds(made)).toMatchObject([{ number: 1, state: 'closed' }]);
    await edit(made, { endsOn: '2026-08-31' });
    expect(await rounds(made)).toMatchObject([
      { number: 1 },
      { number: 2, state: 'draft', dates: { pairsOn: planned?.dates.pairsOn, endsOn: at('2026-08-31T16:00:00Z') } },
    ]);
  });

  it('closes a round that people can join already', async () => {
    const made = await makeTold();
    await sweep(answered);
    const june = at('2026-06-12T16:00:00Z');
    await sweep(june);
    await edit(made, { endsOn: '2026-07-05' }, june);
    expect(await rounds(made)).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
    await edit(made, { endsOn: null }, june);
    const third = (await rounds(made)).at(-1);
    expect(third).toMatchObject({ number: 3, state: 'draft', dates: { joinUntil: at('2026-06-26T16:00:00Z') } });
  });

  it('goes on with a round when it was to end with the one before', async () => {
    const made = await makeTold({ endsOn: '2026-06-30' });
    await sweep(answered);
    expect(await rounds(made)).toHaveLength(1);
    await edit(made, { endsOn: null }, at('2026-05-04T08:00:00Z'));
    expect((await rounds(made)).at(-1)).toMatchObject({
      number: 2,
      state: 'draft',
      dates: { joinUntil: at('2026-06-26T16:00:00Z') },
    });
    const running = await makeTold();
    await edit(running, { goal: 'Another' });
    expect(await rounds(running)).toHaveLength(1);
  });
});

describe('a round that was planned late', () => {
  it('keeps its days to join through every change; only its end follows the rhythm', async () => {
    const made = await makeRound({ people: 1 });
    const late = at('2026-06-30T08:00:00Z');
    await sweep(late);
    const before = (await rounds(made)).at(-1);
    expect(before?.dates.joinUntil).toEqual(at('2026-07-10T16:00:00Z'));
    await edit(made, { goal: 'Another' }, late);
    expect((await rounds(made)).at(-1)).toEqual(before);
    await edit(made, { rhythm: { everyWeeks: 2, minutes: 30, roundMonths: 1 } }, late);
    expect((await rounds(made)).at(-1)).toMatchObject({
      dates: { ...before?.dates, endsOn: at('2026-08-12T16:00:00Z') },
      meetings: 2,
    });
  });
});

describe('pairs that are told late', () => {
  const june = at('2026-06-19T08:00:00Z');

  it('have the whole round, not the minute that is left of it', async () => {
    const made = await makeMatched();
    await tell(made, june);
    expect((await readRound(made.roundId)).dates).toMatchObject({
      answerBy: at('2026-06-23T14:00:00Z'),
      endsOn: at('2026-09-18T16:00:00Z'),
    });
  });

  it('end with the programme, and are not told when nobody could answer before', async () => {
    const made = await makeMatched({ endsOn: '2026-06-22' });
    const publish = () => publishRound(made.asLead(june), { id: made.roundId });
    await expect(publish()).rejects.toMatchObject({ reason: 'publishedTooLate' });
    expect(await readRound(made.roundId)).toMatchObject({ state: 'matching' });
    await Programme.updateOne({ _id: made.programmeId }, { endsOn: '2026-07-31' });
    await publish();
    expect(await readRound(made.roundId)).toMatchObject({ dates: { endsOn: at('2026-07-31T16:00:00Z') } });
  });

  it('are not made anew when the round is over before they could answer', async () => {
    const made = await makeTold({ people: 4 });
    await MatchingRound.updateOne({ _id: made.roundId }, { $set: { 'dates.endsOn': hours(40) } });
    for (const person of [made.people[0], made.people[2]]) {
      const { id } = await Partnership.findOne({ 'members.personId': person?._id }).orFail();
      await declinePartnership(made.as(person, hours(1)), { id: id as string });
    }
    const replace = (now: Date) => replacePartners(makeSystem({ now }), (input) => planGreedily(input).groups);
    expect(await replace(hours(2))).toBe(0);
    await replace(hours(8));
    expect(await Message.countDocuments({ kind: 'roundUnmatched' })).toBe(4);
  });
});
