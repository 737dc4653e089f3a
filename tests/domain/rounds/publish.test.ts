import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { viewMessage } from '../../../api/domain/messages/viewMessage.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { getMyRound } from '../../../api/domain/rounds/getMyRound.ts';
import { getRound } from '../../../api/domain/rounds/getRound.ts';
import { publishDue } from '../../../api/domain/rounds/publishDue.ts';
import { publishRound } from '../../../api/domain/rounds/publishRound.ts';
import { requestMatching } from '../../../api/domain/rounds/requestMatching.ts';
import { makeSystem, tenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { matchAll } from '../../support/rounds.ts';
import { makeSkills, words } from '../partnerships/pair.ts';
import {
  hours,
  makeMatched,
  makeRound,
  makeTold,
  pairsOf,
  pairsOn,
  pause,
  readRound,
  tell,
  unmatchedRows,
  worker,
} from './round.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const messagesOf = (kind: 'roundResult' | 'roundUnmatched') => Message.find({ kind }).sort({ dedupeKey: 1 }).lean();

describe('publishing', () => {
  it('tells everybody once: who it is, or that there is nobody and why', async () => {
    const { roundId, people, asLead, as } = await makeTold({ people: 7 });
    expect(await pairsOf(roundId)).toHaveLength(3);
    const told = [...(await messagesOf('roundResult')), ...(await messagesOf('roundUnmatched'))];
    expect(told.map(({ personId }) => personId.toString()).toSorted()).toEqual(
      people.map(({ id }) => id as string).toSorted(),
    );
    expect(await getRound(asLead(pairsOn), { id: roundId })).toMatchObject({
      step: 'proposed',
      answers: { started: 0, waiting: 3, replaced: 0, published: 4, toPublish: 4 },
    });
    const alone = people.find(({ _id }) => told.at(-1)?.personId.equals(_id));
    const message = (await messagesOf('roundUnmatched'))[0];
    expect(message && (await viewMessage(as(alone, pairsOn), message))).toMatchObject({
      card: 'roundUnmatched',
      reason: { code: 'oddOneOut' },
      programmeName: 'Learning partners',
      roundNumber: 1,
      nextRound: new Date('2026-06-29T07:00:00.000Z'),
    });
    expect((await getMyRound(as(alone), { id: roundId })).outcome).toMatchObject({ code: 'alone' });
    const partner = people.find((person) => person !== alone);
    expect((await getMyRound(as(partner), { id: roundId })).outcome).toMatchObject({
      code: 'paired',
      pairs: [{ isActive: false, people: [{}] }],
    });
  });

  it('gives who stays alone a head start, and takes it from who has somebody', async () => {
    const made = await makeMatched({ people: 5 });
    await Enrolment.updateMany({}, { $set: { headStart: 2 } });
    await tell(made);
    const starts = await Enrolment.find().lean();
    expect(starts.map(({ headStart }) => headStart).toSorted()).toEqual([0, 0, 0, 0, 3]);
  });

  it('is refused before there is a result, to others than leads, and done once however often', async () => {
    const open = await makeRound();
    await expect(publishRound(open.asLead(), { id: open.roundId })).rejects.toMatchObject({ reason: 'notMatchedYet' });
    const made = await makeMatched();
    await expect(publishRound(made.as(made.people[0]), { id: made.roundId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await Promise.all(Array.from({ length: 5 }, () => publishRound(made.asLead(), { id: made.roundId })));
    await Promise.all(Array.from({ length: 3 }, () => publishDue(makeSystem())));
    expect(await publishRound(made.asLead(), { id: made.roundId })).toMatchObject({ step: 'proposed' });
    expect(await AuditEntry.countDocuments({ action: 'round.published' })).toBe(1);
    expect(await Message.countDocuments({ kind: 'roundResult' })).toBe(6);
  });

  it('late leaves people the days to answer', async () => {
    const made = await makeMatched();
    await tell(made, hours(10 * 24));
    const { dates } = await readRound(made.roundId);
    // A Thursday: four days later it is Monday.
    expect(dates.answerBy).toEqual(new Date('2026-04-06T14:00:00Z'));
    expect((await Partnership.findOne({ 'round.roundId': made.roundId }).lean())?.answerBy).toEqual(dates.answerBy);
  });
});

describe('what has changed since the matching', () => {
  const changes: Record<string, (made: Awaited<ReturnType<typeof makeMatched>>) => Promise<unknown>> = {
    'one of them is on a break': ({ people }) => pause(people[0]),
    'one has left the programme': ({ people }) =>
      Enrolment.updateOne({ personId: people[0]?._id }, { $set: { state: 'left' } }),
    'one doesn’t want the other': ({ people }) =>
      Block.insertMany([{ tenantId, personId: people[1]?._id, otherId: people[0]?._id, createdAt: pairsOn }]),
    'one has asked the other': ({ people, as }) =>
      proposePartnership(as(people[0], pairsOn), { personId: people[1]?.id as string, ...words }),
  };

  it.each(Object.entries(changes))('parts a pair when %s; who is left waits for somebody', async (_name, change) => {
    const made = await makeMatched({ people: 4 });
    await change(made);
    await tell(made);
    const [a, b] = made.people.map(({ id }) => id as string);
    const pairs = await pairsOf(made.roundId);
    expect(pairs).toHaveLength(1);
    expect(pairs.join()).not.toContain(a);
    expect(pairs.join()).not.toContain(b);
    const rows = await unmatchedRows(made.roundId);
    expect(rows.map(({ personId }) => personId.toString())).toContain(b);
    for (const row of rows) expect(row).toMatchObject({ toldAt: null, reason: { code: 'partnerGone' } });
    expect(await Message.countDocuments({ kind: 'roundUnmatched' })).toBe(0);
    expect((await getMyRound(made.as(made.people[1]), { id: made.roundId })).outcome).toEqual({ code: 'waiting' });
  });
});

describe('mentors', () => {
  it('give a place with each mentee, and nobody gets more than they have', async () => {
    const made = await makeRound({ people: 5, mentors: 2 });
    const [first] = made.people;
    await Enrolment.updateOne({ personId: first?._id }, { $set: { capacity: 2, freePlaces: 2 } });
    await requestMatching(made.asLead(), { id: made.roundId });
    await matchAll(worker());
    // Somebody else's pair has taken one of the two places since.
    await Enrolment.updateOne({ personId: first?._id }, { $set: { freePlaces: 1 } });
    await tell(made);
    expect(await pairsOf(made.roundId)).toHaveLength(2);
    const places = await Enrolment.find({ role: 'mentor' }).lean();
    expect(places.map(({ freePlaces }) => freePlaces)).toEqual([0, 0]);
    const waiting = await unmatchedRows(made.roundId);
    expect(waiting.filter(({ toldAt }) => !toldAt).map(({ reason }) => reason)).toContainEqual({ code: 'partnerGone' });
  });
});
