import { AuditEntry } from '../../api/domain/audit/model.ts';
import { getFeedback } from '../../api/domain/feedback/getFeedback.ts';
import { giveFeedback } from '../../api/domain/feedback/giveFeedback.ts';
import { listHelp } from '../../api/domain/feedback/listHelp.ts';
import { HelpRequest, PartnerLine, SessionFeedback } from '../../api/domain/feedback/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { endPartnership } from '../../api/domain/partnerships/endPartnership.ts';
import { PollResponse } from '../../api/domain/polls/model.ts';
import { finishSession } from '../../api/domain/sessions/finishSession.ts';
import { makeActive, makeSkills } from '../domain/partnerships/pair.ts';
import { afterwards, makeMeeting } from '../domain/sessions/meeting.ts';
import { makeHeld, makeHeldInProgramme, say } from '../domain/feedback/heldMeeting.ts';
import { makeContext, makePerson, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeDoor, openDoor } from './botDoor.ts';
import { say as write, tap, type ReadCard, type Speaking } from './tap.ts';

useDatabase();
let now = afterwards;
let origin: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const clock = {
    get now() {
      return now;
    },
  };
  ({ origin, close } = await openDoor(makeDoor({ answerWithinMs: 60_000 }, clock)));
});
afterAll(() => close());
beforeEach(async () => {
  now = afterwards;
  await emptyDatabase();
  await makeSkills();
});

const act = (person: Speaking, data: unknown) => tap(origin, person, data);
const look = (person: Speaking, id: string) => act(person, { verb: 'refreshSession', id, version: 1 });
const dataOf = (card: ReadCard, title: string): Record<string, unknown> => {
  const data = card.buttons[title];
  if (typeof data !== 'object') throw new Error(`no button ${title} on ${card.lines.join(' | ')}`);
  return data;
};
const press = (person: Speaking, card: ReadCard, title: string, inputs: object = {}) =>
  act(person, { ...dataOf(card, title), ...inputs });

describe('the three questions on the card of a meeting', () => {
  it('take three taps, in place, and lead to the sentence worth keeping', async () => {
    const { session, as, asker } = await makeHeld();
    const [audits, messages] = [await AuditEntry.countDocuments(), await Message.countDocuments()];
    const first = await look(asker, session);
    const second = await press(asker, first, 'The pace', { sees: 'partner' });
    expect(second.lines[1]).toBe('What didn’t?');
    const third = await press(asker, second, 'Skip', { sees: 'partner' });
    expect(third.lines[1]).toBe('What to change next time?');
    const keep = await press(asker, third, 'More time', { sees: 'partner' });
    expect(keep.lines).toEqual(['Almost done', 'One sentence worth keeping?']);
    expect(await getFeedback(as(asker, afterwards), { id: session })).toMatchObject({
      answers: { worked: 'pace', didnt: null, change: 'longer' },
      sees: 'partner',
    });
    expect([await AuditEntry.countDocuments(), await Message.countDocuments()]).toEqual([audits, messages]);
  });

  it('answer a tap on an earlier one, a second one and one from another device with the card of now', async () => {
    const { session, asker } = await makeHeld();
    const phone = await look(asker, session);
    const second = await press(asker, phone, 'The pace', { sees: 'me' });
    const answers = await Promise.all(
      ['The pace', 'A clear aim', 'Skip'].map((title) => press(asker, phone, title, { sees: 'programme' })),
    );
    for (const { lines } of answers) expect(lines).toEqual(second.lines);
    expect(await SessionFeedback.find().lean()).toMatchObject([{ worked: 'pace', sees: 'me' }]);
  });

  it('are gone from the card once the page has answered them', async () => {
    const { session, as, asker } = await makeHeld();
    const first = await look(asker, session);
    await giveFeedback(as(asker, afterwards), { id: session, ...say('me') });
    expect((await press(asker, first, 'A clear aim', { sees: 'partner' })).lines[0]).toBe('Almost done');
    expect(await SessionFeedback.find().lean()).toMatchObject([{ worked: 'pace', sees: 'me' }]);
  });

  it.each([
    ['an answer there is not', { chip: 'secret' }],
    ['an answer to another question', { chip: 'keepIt' }],
    ['a choice there is not', { sees: 'manager' }],
    ['the figures of no programme', { sees: 'programme' }],
    ['a question there is not', { question: 'partner' }],
    ['somebody to answer for', { personId: 'x' }],
  ])('refuse %s, and nothing is stored', async (_, more) => {
    const { session, asker } = await makeHeld();
    const first = await look(asker, session);
    expect((await press(asker, first, 'The pace', more)).lines[0]).toBe('Not done');
    expect(await SessionFeedback.countDocuments()).toBe(0);
  });

  it('count in the programme’s figures where one stands behind the pair, and keep no words by name', async () => {
    const { session, asker } = await makeHeldInProgramme();
    const second = await press(asker, await look(asker, session), 'The pace', { sees: 'programme' });
    await press(asker, second, 'Too short', { sees: 'programme' });
    expect(await SessionFeedback.find().lean()).toMatchObject([{ worked: null, didnt: null, sees: 'programme' }]);
    expect(await PollResponse.countDocuments()).toBe(1);
  });
});

describe('a line to a partner', () => {
  const done = async () => {
    const held = await makeHeld();
    const { session, as, asker } = held;
    await finishSession(as(asker, afterwards), { id: session });
    return { ...held, card: await look(asker, session) };
  };

  it('is written from the card of a meeting, one line however often it is tapped', async () => {
    const { asker, asked, card } = await done();
    const form = await press(asker, card, 'Say what helped');
    expect(form.lines.slice(0, 2)).toEqual(['With your name', 'What did Ben do that helped?']);
    const send = () => press(asker, form, 'Send', { line: 'You let me hold the mouse' });
    expect((await send()).lines).toEqual(['Sent', 'Ben has your line.']);
    for (const { lines } of await Promise.all([send(), send()])) expect(lines).toEqual(['Sent', 'Ben has your line.']);
    expect(await PartnerLine.countDocuments()).toBe(1);
    const told = await Message.find({ kind: 'partnerLine' }).lean();
    expect(told.map(({ personId }) => String(personId))).toEqual([asked.id]);
  });

  it('is kept, or none at all where nothing was written', async () => {
    const { asker, card } = await done();
    const form = await press(asker, card, 'Say what helped');
    expect((await press(asker, form, 'Send', { line: '   ' })).lines).toEqual(card.lines);
    expect(await PartnerLine.countDocuments()).toBe(0);
    expect((await press(asker, form, 'Keep for me', { line: 'Mine' })).lines[1]).toBe('Kept, for you alone.');
    expect(await PartnerLine.find().lean()).toMatchObject([{ text: 'Mine', isSent: false }]);
    expect(await Message.countDocuments({ kind: 'partnerLine' })).toBe(0);
  });

  it('is written from the thank-you at the end, too', async () => {
    const { id, as, asker, asked } = await makeHeld();
    await endPartnership(as(asked, afterwards), { id });
    const thanks = await act(asker, { verb: 'refreshPartnership', id, version: 1 });
    const form = await press(asker, thanks, 'Say what helped');
    expect((await press(asker, form, 'Send', { line: 'Thank you' })).lines[1]).toBe('Ben has your line.');
    const again = await press(asker, thanks, 'Say what helped');
    expect((await press(asker, again, 'Send', {})).lines).toEqual(thanks.lines);
  });

  it('goes nowhere from a stranger’s hands, or to somebody who is no partner', async () => {
    const { asker, card } = await done();
    const stranger = await makePerson();
    const form = await press(asker, card, 'Say what helped');
    expect((await press(stranger, form, 'Send', { line: 'x' })).lines[0]).toBe('Not for you');
    expect((await press(stranger, card, 'Say what helped')).lines[0]).toBe('Not for you');
    const elsewhere = { line: 'x', toPersonId: stranger.id as string };
    expect((await press(asker, form, 'Send', elsewhere)).lines[0]).toBe('Not for you');
    expect(await PartnerLine.countDocuments()).toBe(0);
  });
});

describe('help with a partnership', () => {
  it('is asked from the card of a meeting that does not fit, and told to the one who is chosen', async () => {
    const { id, asker, asked, lead } = await makeHeldInProgramme();
    const form = await act(asker, { verb: 'needHelp', partnershipId: id });
    expect(Object.keys(form.buttons)).toEqual(['Ask the lead', 'Not now']);
    const sent = await press(asker, form, 'Ask the lead');
    expect(sent.lines.slice(0, 2)).toEqual(['Sent', 'Lena Lead will write to you.']);
    for (const title of ['Ask the lead', 'Not now'])
      expect((await press(asker, form, title)).lines).toEqual(sent.lines);
    expect(await HelpRequest.countDocuments()).toBe(1);
    const [request] = (await listHelp(makeContext({ person: lead }))).requests;
    const looksAfter = { verb: 'helpDone', helpId: request?.id };
    for (const one of [asker, asked]) expect((await act(one, looksAfter)).lines[0]).toBe('Not for you');
    for (let n = 0; n < 2; n += 1) expect((await act(lead, looksAfter)).lines).toContain('You looked after it.');
  });

  it('stands beside skipping a meeting', async () => {
    now = testNow;
    const { asker, session } = await makeMeeting();
    const skip = await press(asker, await look(asker, session), 'Skip or pause');
    const form = await press(asker, skip, 'I need help');
    expect(form.lines[1]).toBe('Nobody is named for this');
    expect((await press(asker, form, 'Not now')).lines[1]).toBe('Nobody was told.');
  });

  it.each(['I need help with my partnership', 'Ich brauche Hilfe in meiner Partnerschaft'])(
    'is asked by writing "%s"',
    async (line) => {
      const nobody = await makePerson();
      expect((await write(origin, nobody, line))[0]?.lines[0]).toBe('Help');
      const { asker, asked } = await makeActive();
      expect((await write(origin, asker, line))[0]?.lines[0]).toBe(`You and ${asked.givenName}`);
      expect(await HelpRequest.countDocuments()).toBe(0);
    },
  );
});
