import { Types } from 'mongoose';
import { inTransaction } from '../../../api/domain/database.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { closeBetween } from '../../../api/domain/partnerships/closeBetween.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { listPartnerships } from '../../../api/domain/partnerships/listPartnerships.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { freedPairs, settleFreedPair } from '../../../api/domain/partnerships/ofRound/freedPairs.ts';
import { leaveRoundPairs } from '../../../api/domain/partnerships/ofRound/leaveRoundPairs.ts';
import {
  insertRoundPartnerships,
  roundPartnershipId,
  type RoundOfPartnership,
} from '../../../api/domain/partnerships/ofRound/insertRoundPartnerships.ts';
import { barredPairs, pairsOfProgramme } from '../../../api/domain/partnerships/ofRound/pastOfRound.ts';
import { roundAnswers } from '../../../api/domain/partnerships/ofRound/roundAnswers.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { undoDecline } from '../../../api/domain/partnerships/undoDecline.ts';
import { viewPartnershipCard } from '../../../api/domain/partnerships/viewPartnershipCard.ts';
import { Person, type PersonDocument } from '../../../api/domain/people/model.ts';
import { makeContext, makeSystem, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeAsked, makeAsker, makeSkills, words } from './pair.ts';
import { roundFacts } from './roundFacts.ts';

const day = 86_400_000;
const later = (ms: number) => new Date(testNow.getTime() + ms);
const { answerBy, endsOn } = roundFacts();
const as = (person: PersonDocument, now = testNow) => makeContext({ person, now });
const partner = (person: PersonDocument) => ({ personId: person._id, role: 'partner' as const });

const insert = (of: RoundOfPartnership, ...people: PersonDocument[]) =>
  inTransaction(() =>
    insertRoundPartnerships(makeSystem(), of, [{ kind: 'learning', members: people.map((one) => partner(one)) }]),
  );

async function makeRoundPair(of = roundFacts()) {
  const [ada, ben] = [await makeAsker({ name: 'Ada' }), await makeAsked({ name: 'Ben' })];
  await insert(of, ada, ben);
  return { ada, ben, of, id: roundPartnershipId(of.roundId, [partner(ada), partner(ben)]).toString() };
}

describe('a pair that a round made', () => {
  useDatabase();
  beforeEach(async () => {
    await emptyDatabase();
    await makeSkills();
  });

  it('is proposed to both, with what each would learn, and promises each a card', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const view = await getPartnership(as(ada), { id });
    expect(view).toMatchObject({
      state: 'proposed',
      iAsked: false,
      person: { name: 'Ben' },
      others: [],
      comes: { skillId: 'sql' },
      gives: { skillId: 'welding' },
      round: { programmeName: 'Learning partners', number: 3, people: 64, isCertified: true, iStarted: false },
    });
    expect((await getPartnership(as(ben), { id })).comes).toMatchObject({ skillId: 'welding' });
    expect(await Message.countDocuments({ kind: 'roundResult' })).toBe(2);
    expect(await viewPartnershipCard(as(ada), { id })).toMatchObject({ card: 'roundResult', roundPeople: 64 });
  });

  it('is written once, however often it is told to', async () => {
    const { ada, ben, of } = await makeRoundPair();
    await insert(of, ben, ada);
    expect(await Partnership.countDocuments({})).toBe(1);
    expect(await Message.countDocuments({})).toBe(2);
  });

  it('never puts anybody into two pairs of one round', async () => {
    const { ada, of } = await makeRoundPair();
    const cem = await makeAsked({ name: 'Cem' });
    await expect(insert(of, ada, cem)).rejects.toMatchObject({ code: 11000 });
    expect(await Partnership.countDocuments({})).toBe(1);
    expect(await Message.countDocuments({ personId: cem._id })).toBe(0);
  });

  it('leaves a mentor free for several mentees, and a mentee for one mentor', async () => {
    const of = roundFacts();
    const [mentor, mia, max] = [await makeAsked(), await makeAsker(), await makeAsker()];
    const pair = (mentee: PersonDocument, by = mentor) =>
      inTransaction(() =>
        insertRoundPartnerships(makeSystem(), of, [
          {
            kind: 'mentoring',
            members: [
              { personId: by._id, role: 'mentor' },
              { personId: mentee._id, role: 'mentee' },
            ],
          },
        ]),
      );
    await pair(mia);
    await pair(max);
    await expect(pair(mia, await makeAsked())).rejects.toMatchObject({ code: 11000 });
    const [first] = await Partnership.find({ 'members.personId': mia._id });
    expect(first?.exchange).toHaveLength(1);
    expect(first?.exchange[0]?.teacherId.toString()).toBe(mentor.id);
  });

  it('is active once everybody said yes, whoever is first, and takes no personal place', async () => {
    const { ada, ben, id } = await makeRoundPair();
    await acceptPartnership(as(ada), { id });
    expect(await viewPartnershipCard(as(ada), { id })).toMatchObject({ card: 'roundStarted' });
    expect(await viewPartnershipCard(as(ben), { id })).toMatchObject({ card: 'roundResult' });
    await acceptPartnership(as(ada), { id });
    expect((await getPartnership(as(ada), { id })).state).toBe('proposed');
    const view = await acceptPartnership(as(ben), { id });
    expect(view.state).toBe('active');
    expect(await viewPartnershipCard(as(ben), { id })).toMatchObject({ card: 'accepted' });
    expect(await viewPartnershipCard(as(ada), { id })).toMatchObject({ card: 'agreed' });
    expect(await Message.find({ kind: 'agreed' }, { personId: 1, _id: 0 }).lean()).toEqual([{ personId: ada._id }]);
    expect((await Person.findById(ada._id))?.freePlaces).toBe(2);
  });

  it('becomes active once when both say yes at once', async () => {
    const { ada, ben, id } = await makeRoundPair();
    await Promise.all([ada, ben, ada, ben].map((one) => acceptPartnership(as(one), { id })));
    const pair = await Partnership.findById(id);
    expect(pair).toMatchObject({ state: 'active', openKey: expect.any(String) });
    expect(pair?.startedBy).toHaveLength(2);
    expect(await Message.countDocuments({ kind: 'agreed' })).toBe(1);
  });

  it('reads as open to the other after a no, whatever they look at or tap, until it is settled', async () => {
    const { ada, ben, of, id } = await makeRoundPair();
    const before = await getPartnership(as(ben), { id });
    await declinePartnership(as(ada), { id });
    expect(await getPartnership(as(ben), { id })).toEqual(before);
    expect(await listPartnerships(as(ben))).toEqual({ partnerships: [before] });
    expect(await viewPartnershipCard(as(ben), { id })).toMatchObject({ card: 'roundResult' });
    expect(await viewPartnershipCard(as(ada), { id })).toMatchObject({ card: 'notForMe', canUndo: true });
    const started = await acceptPartnership(as(ben), { id });
    expect(started).toMatchObject({ state: 'proposed', round: { iStarted: true } });
    const [freed] = await freedPairs(makeSystem(), of.roundId, testNow);
    expect(freed?.waiting.map(String).toSorted()).toEqual([ada.id, ben.id].toSorted());
    expect(await inTransaction(() => settleFreedPair(makeSystem(), new Types.ObjectId(id)))).toBe(true);
    expect(await getPartnership(as(ben), { id })).toMatchObject({ state: 'expired' });
    expect(await viewPartnershipCard(as(ben), { id })).toMatchObject({ card: 'roundPairClosed' });
    expect(await viewPartnershipCard(as(ada), { id })).toMatchObject({ card: 'notForMe', canUndo: false });
    expect(await freedPairs(makeSystem(), of.roundId, testNow)).toEqual([]);
    expect(await inTransaction(() => settleFreedPair(makeSystem(), new Types.ObjectId(id)))).toBe(false);
  });

  it('lets whoever said no take it back until somebody new was found, and nobody else', async () => {
    const { ada, ben, id } = await makeRoundPair();
    await declinePartnership(as(ada), { id });
    await declinePartnership(as(ada), { id });
    await undoDecline(as(ben), { id });
    expect((await Partnership.findById(id))?.state).toBe('declined');
    expect(await undoDecline(as(ada), { id })).toMatchObject({ state: 'proposed' });
    await undoDecline(as(ada), { id });
    await declinePartnership(as(ada), { id });
    await inTransaction(() => settleFreedPair(makeSystem(), new Types.ObjectId(id)));
    await expect(undoDecline(as(ada), { id })).rejects.toMatchObject({ reason: 'tooLateToUndo' });
  });

  it('gives each reader a version that grows with what they may know, and with nothing else', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const version = async (one: PersonDocument) => (await getPartnership(as(one), { id })).version;
    const seen = [await version(ada), await version(ben)];
    await declinePartnership(as(ada), { id });
    expect([await version(ada), await version(ben)]).toEqual([(seen[0] ?? 0) + 1, seen[1]]);
    await undoDecline(as(ada), { id });
    await declinePartnership(as(ben), { id });
    await inTransaction(() => settleFreedPair(makeSystem(), new Types.ObjectId(id)));
    expect(await version(ada)).toBeGreaterThan((seen[0] ?? 0) + 2);
    expect(await version(ben)).toBeGreaterThan((seen[1] ?? 0) + 1);
  });

  it('closes when the time to answer is over: who said yes waits for somebody new, who did not reads it closed', async () => {
    const { ada, ben, of, id } = await makeRoundPair();
    await acceptPartnership(as(ada), { id });
    const system = makeSystem({ now: answerBy });
    await sweepPartnerships(system);
    await sweepPartnerships(system);
    expect(await getPartnership(as(ada, answerBy), { id })).toMatchObject({ state: 'proposed' });
    expect(await getPartnership(as(ben, answerBy), { id })).toMatchObject({ state: 'expired' });
    await expect(acceptPartnership(as(ben, answerBy), { id })).rejects.toMatchObject({ reason: 'requestClosed' });
    const freed = await freedPairs(system, of.roundId, answerBy);
    expect(freed.map(({ waiting }) => waiting.map(String))).toEqual([[ada.id]]);
  });

  it('is simply closed where nobody answered', async () => {
    const { ada, of, id } = await makeRoundPair();
    await sweepPartnerships(makeSystem({ now: answerBy }));
    expect(await getPartnership(as(ada, answerBy), { id })).toMatchObject({ state: 'expired' });
    expect(await freedPairs(makeSystem(), of.roundId, answerBy)).toEqual([]);
    expect(await Partnership.findById(id, { openKey: 1, seats: 1, _id: 0 }).lean()).toEqual({});
  });

  it('reads the same to whoever is silent when the time is over, whatever the other answered', async () => {
    const others = {
      silent: async () => undefined,
      yes: (one: PersonDocument, id: string) => acceptPartnership(as(one), { id }),
      no: (one: PersonDocument, id: string) => declinePartnership(as(one), { id }),
    };
    const seen: unknown[] = [];
    for (const answer of Object.values(others)) {
      const { ada, ben, id } = await makeRoundPair();
      await answer(ada, id);
      const ask = async (now: Date) => [
        await getPartnership(as(ben, now), { id }),
        await viewPartnershipCard(as(ben, now), { id }),
      ];
      const looks = [await ask(testNow)];
      await sweepPartnerships(makeSystem({ now: answerBy }));
      looks.push(await ask(answerBy));
      const late = await acceptPartnership(as(ben, answerBy), { id }).catch(
        (error: { reason: string }) => error.reason,
      );
      await inTransaction(() => settleFreedPair(makeSystem({ now: later(5 * day) }), new Types.ObjectId(id)));
      looks.push(await ask(later(5 * day)));
      const text = JSON.stringify([looks, late]);
      const own = text.replaceAll(ada.mail ?? '', 'MAIL').replaceAll(ada.department, 'DEPARTMENT');
      seen.push(own.replaceAll(/[0-9a-f]{24}/g, 'ID'));
    }
    expect(seen[1]).toBe(seen[0]);
    expect(seen[2]).toBe(seen[0]);
    expect(seen[0]).toContain('requestClosed');
  });

  it('reads the same to whoever said yes when the time is over, whether the other was silent or said no', async () => {
    const seen: unknown[] = [];
    for (const isNo of [false, true]) {
      const { ada, ben, id } = await makeRoundPair();
      await acceptPartnership(as(ada), { id });
      if (isNo) await declinePartnership(as(ben), { id });
      await sweepPartnerships(makeSystem({ now: answerBy }));
      const { version, state, closedAt, round: of } = await getPartnership(as(ada, answerBy), { id });
      seen.push({ version, state, closedAt, iStarted: of?.iStarted });
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  it('does not tell one member that the other said yes', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const before = await getPartnership(as(ben), { id });
    await acceptPartnership(as(ada), { id });
    expect(await getPartnership(as(ben), { id })).toEqual(before);
  });

  it('reads to each who said no when they did so themselves, and both may take it back', async () => {
    const { ada, ben, id } = await makeRoundPair();
    const noon = later(3 * 3_600_000);
    await declinePartnership(as(ada), { id });
    await declinePartnership(as(ben, noon), { id });
    expect(await getPartnership(as(ada, noon), { id })).toMatchObject({
      closedAt: testNow.toISOString(),
      canUndo: true,
    });
    expect(await getPartnership(as(ben, noon), { id })).toMatchObject({ closedAt: noon.toISOString(), canUndo: true });
  });

  it('ends for good by leaving or blocking, also where somebody else had said no unknown to them', async () => {
    for (const hasDeclined of [false, true]) {
      for (const goes of ['leaves', 'blocks'] as const) {
        const { ada, ben, of, id } = await makeRoundPair();
        if (hasDeclined) await declinePartnership(as(ada), { id });
        if (goes === 'leaves') await leaveRoundPairs(makeSystem(), ben._id, of.programmeId);
        else await inTransaction(() => closeBetween(as(ben), ada._id));
        expect(await getPartnership(as(ben), { id })).toMatchObject({ state: 'declined', canUndo: false });
        await expect(undoDecline(as(ben), { id })).rejects.toMatchObject({ reason: 'tooLateToUndo' });
        await undoDecline(as(ada), { id });
        expect((await Partnership.findById(id))?.state).toBe('declined');
      }
    }
  });

  it('keeps apart after a ring only whom one of them did not want', async () => {
    const of = roundFacts();
    const [ada, ben, cem] = [await makeAsker(), await makeAsked(), await makeAsker()];
    await insert(of, ada, ben, cem);
    const id = roundPartnershipId(
      of.roundId,
      [ada, ben, cem].map((one) => partner(one)),
    ).toString();
    for (const one of [ada, ben]) await acceptPartnership(as(one), { id });
    expect(await barredPairs(makeSystem(), of.programmeId)).toHaveLength(3);
    await declinePartnership(as(cem), { id });
    const barred = await barredPairs(makeSystem(), of.programmeId);
    expect(new Set(barred.map((pair) => pair.toSorted().join(' '))).size).toBe(2);
    expect(barred.every((pair) => pair.includes(cem.id))).toBe(true);
  });

  it('ends with its round, with thanks to both, or earlier by one of them', async () => {
    const { ada, ben, id } = await makeRoundPair();
    for (const one of [ada, ben]) await acceptPartnership(as(one), { id });
    await sweepPartnerships(makeSystem({ now: endsOn }));
    expect((await getPartnership(as(ada, endsOn), { id })).state).toBe('ended');
    expect(await Message.countDocuments({ kind: 'ended' })).toBe(2);
    expect((await Person.findById(ada._id))?.freePlaces).toBe(2);
    const other = await makeRoundPair();
    for (const one of [other.ada, other.ben]) await acceptPartnership(as(one), { id: other.id });
    await endPartnership(as(other.ada), { id: other.id });
    expect(await Message.countDocuments({ kind: 'ended', personId: other.ben._id })).toBe(1);
    expect((await Person.findById(other.ada._id))?.freePlaces).toBe(2);
  });

  it('says no for somebody who leaves', async () => {
    const { ada, ben, of, id } = await makeRoundPair();
    await leaveRoundPairs(makeSystem(), ada._id, new Types.ObjectId());
    expect((await getPartnership(as(ada), { id })).state).toBe('proposed');
    await leaveRoundPairs(makeSystem(), ada._id, of.programmeId);
    await leaveRoundPairs(makeSystem(), ada._id);
    expect((await getPartnership(as(ada), { id })).state).toBe('declined');
    expect((await getPartnership(as(ben), { id })).state).toBe('proposed');
  });

  it('is known to its members only', async () => {
    const { id } = await makeRoundPair();
    const stranger = as(await makeAsker());
    const elsewhere = as(await makeAsker({ tenantId: otherTenantId }));
    for (const ctx of [stranger, elsewhere]) {
      for (const act of [acceptPartnership, declinePartnership, undoDecline, getPartnership])
        await expect(act(ctx, { id })).rejects.toMatchObject({ reason: 'partnershipNotFound' });
    }
  });

  it('stands in the way of a request between the two, with a sentence that says so', async () => {
    const { ada, ben } = await makeRoundPair();
    const ask = proposePartnership(as(ada), { personId: ben.id, ...words });
    await expect(ask).rejects.toMatchObject({ code: 'conflict', reason: 'pairedInRound' });
  });

  it('counts answers without saying whose', async () => {
    const of = roundFacts();
    const pairs = [await makeRoundPair(of), await makeRoundPair(of), await makeRoundPair(of)];
    const [first, second] = pairs;
    for (const one of [first?.ada, first?.ben]) if (one) await acceptPartnership(as(one), { id: first?.id ?? '' });
    if (second) await declinePartnership(as(second.ada), { id: second.id });
    expect(await roundAnswers(makeSystem(), of.roundId)).toEqual({ started: 1, waiting: 2, replaced: 0, told: 3 });
  });

  it('knows who was together before, and who must not be', async () => {
    const { ada, ben, of, id } = await makeRoundPair();
    expect(await pairsOfProgramme(makeSystem(), of.programmeId)).toEqual([]);
    expect(await barredPairs(makeSystem(), of.programmeId)).toEqual([expect.arrayContaining([ada.id, ben.id])]);
    for (const one of [ada, ben]) await acceptPartnership(as(one), { id });
    await endPartnership(as(ada), { id });
    const [met] = await pairsOfProgramme(makeSystem(), of.programmeId);
    expect(met).toEqual({ members: expect.arrayContaining([ada.id, ben.id]), roundNumber: 3 });
    // This programme's own past is its cool-down's business; to every other it is a pair that rests.
    expect(await barredPairs(makeSystem(), of.programmeId)).toEqual([]);
    expect(await barredPairs(makeSystem(), new Types.ObjectId())).toHaveLength(1);
  });
});

describe('a ring of three', () => {
  useDatabase();
  beforeEach(async () => {
    await emptyDatabase();
    await makeSkills();
  });

  const kept = { state: 'kept' } as const;
  const learner = (name: string, teaches: string, wants: string) =>
    makeAsker({
      name,
      teaches: [{ skillId: teaches, level: 4, ...kept }],
      wants: [{ skillId: wants, level: 3, why: '', audience: 'teachers', ...kept }],
    });

  it('shows everybody both others, first whoever teaches them, and goes the way round in which all learn', async () => {
    const [ada, ben, cem] = [
      await learner('Ada', 'sql', 'excel'),
      await learner('Ben', 'welding', 'sql'),
      await learner('Cem', 'excel', 'welding'),
    ];
    const of = roundFacts();
    await insert(of, ada, ben, cem);
    const id = roundPartnershipId(
      of.roundId,
      [ada, ben, cem].map((one) => partner(one)),
    ).toString();
    expect(await getPartnership(as(ada), { id })).toMatchObject({
      person: { name: 'Cem' },
      others: [{ name: 'Ben' }],
      comes: { skillId: 'excel' },
      gives: { skillId: 'sql' },
    });
    expect(await getPartnership(as(ben), { id })).toMatchObject({ person: { name: 'Ada' }, comes: { skillId: 'sql' } });
    for (const one of [ada, ben]) await acceptPartnership(as(one), { id });
    expect((await getPartnership(as(cem), { id })).state).toBe('proposed');
    expect((await acceptPartnership(as(cem), { id })).state).toBe('active');
    expect(await Message.countDocuments({ kind: 'agreed', tenantId })).toBe(2);
  });
});
