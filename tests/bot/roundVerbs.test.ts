import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { queueMessage } from '../../api/domain/messages/queueMessage.ts';
import { viewMessage } from '../../api/domain/messages/viewMessage.ts';
import type { PersonDocument } from '../../api/domain/people/findPeople.ts';
import { getProgramme } from '../../api/domain/programmes/getProgramme.ts';
import { joinProgramme } from '../../api/domain/programmes/joinProgramme.ts';
import { Enrolment } from '../../api/domain/programmes/enrolmentModel.ts';
import { leaveProgramme } from '../../api/domain/programmes/leaveProgramme.ts';
import { pauseEnrolment } from '../../api/domain/programmes/pauseEnrolment.ts';
import { skipRound } from '../../api/domain/programmes/skipRound.ts';
import { Programme } from '../../api/domain/programmes/model.ts';
import { MatchingRound } from '../../api/domain/rounds/model.ts';
import type { ProgrammeView } from '../../api/contracts/programmes.ts';
import { makeContext, makePerson, makeSystem, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { withBotDoor } from './botDoor.ts';
import { openProgramme } from './openProgramme.ts';
import { tap } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));

let ada: PersonDocument;
let ben: PersonDocument;
beforeEach(async () => {
  await emptyDatabase();
  [ada, ben] = [await makePerson({ name: 'Ada Lovelace' }), await makePerson({ name: 'Ben Nevis' })];
});

const as = (person: PersonDocument) => makeContext({ person });
const ofRound = (verb: string, { id, round }: ProgrammeView) => ({ verb, programmeId: id, roundId: round?.id ?? '' });
const rowOf = (person: PersonDocument) => Enrolment.findOne({ personId: person._id }).lean();
const everyRow = async () => ({
  enrolments: await Enrolment.find().sort({ _id: 1 }).lean(),
  audit: await AuditEntry.countDocuments(),
});

describe('I’m in', () => {
  it('joins the programme as a partner, and says when pairs come', async () => {
    const programme = await openProgramme([ada, ben]);
    const { lines, buttons } = await tap(origin, ada, ofRound('joinRound', programme));
    expect(lines).toEqual(['Learning partners · round 1', 'You are in', 'Pairs come on Mon 23 Mar.']);
    expect(buttons).toEqual({ Leave: { verb: 'leaveProgramme', programmeId: programme.id } });
    expect(await rowOf(ada)).toMatchObject({ state: 'enrolled', role: 'partner', skippedRounds: [] });
  });

  it('is one yes, twenty times at once and once more later', async () => {
    const programme = await openProgramme([ada, ben]);
    const join = ofRound('joinRound', programme);
    const answers = await Promise.all(Array.from({ length: 20 }, () => tap(origin, ada, join)));
    for (const answer of [...answers, await tap(origin, ada, join)]) expect(answer).toEqual(answers[0]);
    expect(await Enrolment.countDocuments({ personId: ada._id })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'programme.joined' })).toBe(1);
  });

  it('takes a skip back, and a break from the programme', async () => {
    const programme = await openProgramme([ada, ben]);
    const id = programme.id;
    await joinProgramme(as(ada), { id, role: 'partner' });
    const skipped = await tap(origin, ada, ofRound('skipRound', programme));
    expect((await tap(origin, ada, skipped.buttons['I’m in'])).lines[1]).toBe('You are in');
    await pauseEnrolment(as(ada), { id, until: '2026-06-01' });
    await tap(origin, ada, ofRound('joinRound', programme));
    expect((await getProgramme(as(ada), { id })).enrolment).toMatchObject({ isSkipping: false, pausedUntil: null });
  });

  it('leaves a break alone that is over before pairs come', async () => {
    const programme = await openProgramme([ada, ben]);
    const id = programme.id;
    await joinProgramme(as(ada), { id, role: 'partner' });
    await pauseEnrolment(as(ada), { id, until: '2026-03-10' });
    await tap(origin, ada, ofRound('joinRound', programme));
    expect((await getProgramme(as(ada), { id })).enrolment?.pausedUntil).toBe('2026-03-10');
  });

  it.each(['mentoring', 'buddy'] as const)(
    'leads to the page of a %s programme, where a role is chosen',
    async (kind) => {
      const programme = await openProgramme([ada, ben], { kind });
      const { lines, buttons } = await tap(origin, ada, ofRound('joinRound', programme));
      expect(lines[1]).toBe('Two ways to take part');
      expect(buttons['Choose']).toMatch(new RegExp(`programmes/${programme.id}$`));
      expect(await rowOf(ada)).toBeNull();
      await joinProgramme(as(ada), { id: programme.id, role: 'mentor', capacity: 2 });
      expect((await tap(origin, ada, ofRound('joinRound', programme))).lines[1]).toBe('You are in');
      expect(await rowOf(ada)).toMatchObject({ role: 'mentor', capacity: 2 });
    },
  );

  it('asks whoever has said nothing about themselves yet to do so first', async () => {
    const programme = await openProgramme([ada, ben]);
    await Programme.updateOne({ _id: programme.id }, { $set: { 'audience.kind': 'everyone' } });
    const newcomer = await makePerson({ confirmedAt: null });
    const { lines, buttons } = await tap(origin, newcomer, ofRound('joinRound', programme));
    expect(lines[2]).toMatch(/^Nothing was changed\. Answer the two questions/);
    expect(Object.keys(buttons)).toEqual(['Open']);
    expect(await rowOf(newcomer)).toBeNull();
  });
});

describe('Skip this round', () => {
  it('is an answer as good as a yes, for whoever is in and for whoever was only asked', async () => {
    const programme = await openProgramme([ada, ben]);
    await joinProgramme(as(ada), { id: programme.id, role: 'partner' });
    for (const person of [ada, ben]) {
      for (const _ of [1, 2]) {
        const { lines, buttons } = await tap(origin, person, ofRound('skipRound', programme));
        expect(lines).toEqual(['Learning partners · round 1', 'Skipped. See you next time.']);
        expect(buttons).toEqual({ 'I’m in': ofRound('joinRound', programme) });
      }
    }
    expect([(await rowOf(ada))?.state, (await rowOf(ben))?.state]).toEqual(['enrolled', 'skipped']);
    expect(await AuditEntry.countDocuments({ action: 'programme.skipped' })).toBe(2);
  });

  it('of somebody only asked is taken back by joining', async () => {
    const programme = await openProgramme([ada, ben]);
    await tap(origin, ben, ofRound('skipRound', programme));
    await tap(origin, ben, ofRound('joinRound', programme));
    expect(await rowOf(ben)).toMatchObject({ state: 'enrolled', skippedRounds: [] });
  });
});

describe('Leave', () => {
  it('is one tap, and leads back to the page', async () => {
    const programme = await openProgramme([ada, ben]);
    const joined = await tap(origin, ada, ofRound('joinRound', programme));
    for (const _ of [1, 2]) {
      const { lines, buttons } = await tap(origin, ada, joined.buttons['Leave']);
      expect(lines.slice(0, 2)).toEqual(['Learning partners', 'You have left']);
      expect(buttons['Open']).toMatch(new RegExp(`programmes/${programme.id}$`));
    }
    expect((await rowOf(ada))?.state).toBe('left');
    expect(await AuditEntry.countDocuments({ action: 'programme.left' })).toBe(1);
  });
});

describe('the invitation in the chat', () => {
  it('shows the answer, whichever door it was given through, and changes with it', async () => {
    const programme = await openProgramme([ada, ben]);
    const roundId = programme.round?.id ?? '';
    for (const { _id: personId } of [ada, ben]) {
      const dedupeKey = `roundOpen:${roundId}:${personId.toString()}`;
      await queueMessage(makeSystem(), { personId, kind: 'roundOpen', dedupeKey, roundId });
    }
    await Message.updateMany({}, { $set: { state: 'delivered', activityId: '1' } });
    const invitation = await Message.findOne({ personId: ada._id }).orFail();
    const shown = async () => (await viewMessage(as(ada), invitation, true))?.card;
    const id = programme.id;
    expect(await shown()).toBe('roundOpen');
    await tap(origin, ada, ofRound('joinRound', programme));
    expect(await shown()).toBe('inRound');
    await skipRound({ ...as(ada), now: new Date(testNow.getTime() + 1000) }, { id, isSkipping: true });
    expect(await shown()).toBe('skippedRound');
    await leaveProgramme({ ...as(ada), now: new Date(testNow.getTime() + 2000) }, { id });
    expect(await shown()).toBe('leftProgramme');
    const updates = await Message.find({ kind: 'cardUpdate' }).lean();
    expect(updates.map(({ personId, targetId }) => [String(personId), String(targetId)])).toEqual(
      Array.from({ length: 3 }, () => [ada.id, invitation.id]),
    );
    await MatchingRound.updateOne({ _id: roundId }, { $set: { state: 'matching' } });
    const other = await Message.findOne({ personId: ben._id }).orFail();
    expect((await viewMessage(as(ben), other, true))?.card).toBe('roundOver');
  });
});

describe('an invitation that is out of date', () => {
  it.each(['matching', 'proposed', 'closed'] as const)('changes nothing once the round is %s', async (state) => {
    const programme = await openProgramme([ada, ben]);
    await MatchingRound.updateOne({ _id: programme.round?.id }, { $set: { state } });
    const before = await everyRow();
    for (const verb of ['joinRound', 'skipRound']) {
      const { lines, buttons } = await tap(origin, ada, ofRound(verb, programme));
      expect(lines.slice(1)).toEqual([
        'This round is no longer open',
        'Nothing was changed. The page says what comes next.',
      ]);
      expect(Object.keys(buttons)).toEqual(['Open']);
    }
    expect(await everyRow()).toEqual(before);
  });

  it('is not taken for the round that is open now', async () => {
    const programme = await openProgramme([ada, ben]);
    const earlier = { ...ofRound('joinRound', programme), roundId: '0123456789abcdef01234567' };
    expect((await tap(origin, ada, earlier)).lines[1]).toBe('This round is no longer open');
    expect(await rowOf(ada)).toBeNull();
  });
});

describe('somebody else’s invitation', () => {
  it('reads the same as one to no programme at all, and changes nothing', async () => {
    const programme = await openProgramme([ada]);
    const before = await everyRow();
    const nothing = '0123456789abcdef01234567';
    for (const verb of ['joinRound', 'skipRound']) {
      const theirs = await tap(origin, ben, ofRound(verb, programme));
      expect(theirs.lines[1]).toBe('This card belongs to someone else');
      expect(await tap(origin, ben, { verb, programmeId: nothing, roundId: nothing })).toEqual(theirs);
    }
    const leave = await tap(origin, ben, { verb: 'leaveProgramme', programmeId: programme.id });
    expect(leave).toEqual(await tap(origin, ben, { verb: 'leaveProgramme', programmeId: nothing }));
    expect(leave.lines[1]).toBe('This card belongs to someone else');
    expect(await everyRow()).toEqual(before);
  });

  it('has nothing to leave for whoever never joined', async () => {
    const programme = await openProgramme([ada, ben]);
    const { lines } = await tap(origin, ben, { verb: 'leaveProgramme', programmeId: programme.id });
    expect(lines[2]).toBe('Nothing was changed. You are not in this programme.');
  });

  it.each([
    ['a role', { role: 'mentor' }],
    ['a person', { personId: '0123456789abcdef01234567' }],
    ['an operator for a programme', { programmeId: { $ne: null } }],
    ['a list for a round', { roundId: ['0123456789abcdef01234567'] }],
  ])('may come with %s: a clear card, and nothing changes', async (_, more) => {
    const programme = await openProgramme([ada, ben]);
    const before = await everyRow();
    const { lines } = await tap(origin, ada, { ...ofRound('joinRound', programme), ...more });
    expect(lines[2]).toMatch(/^Nothing was changed\. This button can’t be read/);
    expect(await everyRow()).toEqual(before);
  });
});
