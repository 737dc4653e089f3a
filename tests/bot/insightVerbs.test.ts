import { askToSave } from '../../api/domain/insights/askToSave.ts';
import { flagInsight } from '../../api/domain/insights/flagInsight.ts';
import { Insight, InsightMark } from '../../api/domain/insights/model.ts';
import { finishSession } from '../../api/domain/sessions/finishSession.ts';
import { keepSentence } from '../../api/domain/sessions/keepSentence.ts';
import { makeHeld } from '../domain/feedback/heldMeeting.ts';
import { putInsight } from '../domain/insights/putInsight.ts';
import { makePeople, makeWithContact } from '../domain/insights/sharing.ts';
import { makeSkills } from '../domain/partnerships/pair.ts';
import { afterwards } from '../domain/sessions/meeting.ts';
import { makeContext, makePerson, tenantId } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { activityFrom, makeDoor, openDoor, post, withBotDoor } from './botDoor.ts';
import { say, tap, tapRaw, type ReadCard, type Speaking } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);

const conversation = {
  id: '19:channel@thread.tacv2;messageid=1',
  conversationType: 'channel',
  tenantId,
  isGroup: true,
};
const channel = { conversation };
const act = (person: Speaking, data: object, where: object = {}) => tap(origin, person, data, where);
const press = (person: Speaking, card: ReadCard, title: string, where: object = {}) =>
  act(person, card.buttons[title] as object, where);
const shared = async (fields: Partial<Parameters<typeof putInsight>[0]> = {}) => {
  const owner = await makePerson({ name: 'Gigi Matthew', department: 'Quality' });
  const { id } = await putInsight({ owner, title: 'Count the rows before you join', type: 'tip', ...fields });
  return { owner, insightId: id as string };
};

describe('Helpful and Save in a channel', () => {
  it('count for whoever taps, once each, and leave the same card for everybody', async () => {
    const { insightId } = await shared();
    const [ada, ben] = [await makePerson(), await makePerson({ locale: 'de' })];
    const first = await act(ada, { verb: 'voteHelpful', insightId }, channel);
    expect(first.lines.slice(0, 2)).toEqual(['Tip · from Gigi Matthew', 'Count the rows before you join']);
    expect(Object.keys(first.buttons)).toEqual(['Helpful · 1', 'Save', 'Open']);
    expect(await press(ada, first, 'Helpful · 1', channel)).toEqual(first);
    const second = await press(ben, first, 'Helpful · 1', channel);
    expect(Object.keys(second.buttons)).toEqual(['Hilfreich · 2', 'Merken', 'Öffnen']);
    expect(await Insight.findById(insightId).lean()).toMatchObject({ helpful: 2 });
    expect(await InsightMark.countDocuments()).toBe(2);
  });

  it('say nothing on the card of what one reader saved; in their own chat it does', async () => {
    const { insightId } = await shared();
    const ada = await makePerson();
    const inChannel = await act(ada, { verb: 'saveInsight', insightId }, channel);
    expect(Object.keys(inChannel.buttons)).toEqual(['Helpful', 'Save', 'Open']);
    const alone = await act(ada, { verb: 'saveInsight', insightId });
    expect(Object.keys(alone.buttons)).toEqual(['Helpful', 'Saved', 'Open']);
    const twoPeople = { conversation: { id: '19:a_b@unq.gbl.spaces', conversationType: 'personal', tenantId } };
    expect(Object.keys((await act(ada, { verb: 'saveInsight', insightId }, twoPeople)).buttons)).toContain('Save');
    expect(await Insight.findById(insightId).lean()).toMatchObject({ saved: 1 });
  });

  it('turn into a title once not everybody may read it, and into nothing once it is gone', async () => {
    const { owner, insightId } = await shared();
    const [colleague, outsider] = [await makePerson({ department: 'Quality' }), await makePerson()];
    const data = { verb: 'voteHelpful', insightId };
    await Insight.updateOne({ _id: insightId }, { audience: { kind: 'team', department: 'Quality' } });
    expect((await act(colleague, data, channel)).lines[0]).toBe('Insight');
    const gone = ['Insight', 'No longer here', 'This insight was moved or withdrawn.'];
    expect((await act(outsider, data, channel)).lines).toEqual(gone);
    await Insight.updateOne({ _id: insightId }, { state: 'withdrawn', text: '', title: '' });
    for (const one of [colleague, outsider, owner]) expect((await act(one, data, channel)).lines).toEqual(gone);
    expect(await InsightMark.countDocuments()).toBe(1);
  });

  it.each([
    ['one’s own vote', 'owner', {}, 'This is your own insight'],
    ['something else sent along', 'reader', { insightId: { $ne: null } }, 'can’t be read'],
    ['a person to vote for', 'reader', { personId: 'x' }, 'can’t be read'],
  ])('leave the card as it is and tell %s in a sentence to them alone', async (_, who, more, sentence) => {
    const { owner, insightId } = await shared();
    const person = who === 'owner' ? owner : await makePerson();
    const { status, body } = await tapRaw(origin, person, { verb: 'voteHelpful', insightId, ...more }, channel);
    expect([status, body['type']]).toEqual([200, 'application/vnd.microsoft.activity.message']);
    expect(body['value']).toContain(sentence);
    expect(await InsightMark.countDocuments()).toBe(0);
  });

  it('do the same when there is no answer in time', async () => {
    const { insightId } = await shared();
    const ada = await makePerson();
    const door = await openDoor(makeDoor({ answerWithinMs: 0 }));
    const { body } = await tapRaw(door.origin, ada, { verb: 'saveInsight', insightId }, channel);
    await door.close();
    expect(body['value']).toContain('This takes longer than usual.');
  });

  it('count in an older client, which answers nothing there', async () => {
    const { insightId } = await shared();
    const ada = await makePerson();
    const value = { verb: 'voteHelpful', insightId };
    expect(
      await say(origin, ada, '', { value, text: undefined, replyToId: '1', deliveryMode: undefined, ...channel }),
    ).toEqual([]);
    expect(await Insight.findById(insightId).lean()).toMatchObject({ helpful: 1 });
  });

  it('are not for another company', async () => {
    const { insightId } = await shared();
    const from = { objectId: (await makePerson()).objectId ?? '', name: '' };
    const where = { conversation: { ...conversation, tenantId: `9${tenantId.slice(1)}` } };
    const value = { action: { type: 'Action.Execute', verb: 'voteHelpful', data: { verb: 'voteHelpful', insightId } } };
    const sent = activityFrom(from, { type: 'invoke', name: 'adaptiveCard/action', value, ...where });
    expect((await post(origin, sent)).status).toBe(403);
  });
});

describe('the author of a saved message', () => {
  const text = 'Count the rows of both tables before you join them.';
  const asked = async (department = 'Quality') => {
    const saver = await makePerson({ name: 'Sariya Harnpadoungsataya', givenName: 'Sariya' });
    const author = await makePerson({ department });
    const input = {
      text,
      authorObjectId: author.objectId ?? '',
      authorName: author.name,
      onceKey: crypto.randomUUID(),
    };
    const { id } = await askToSave(makeContext({ person: saver }), input);
    return { saver, author, target: { insightId: id, version: 1 } };
  };

  it('says OK, reads that it is shared, and can take it back', async () => {
    const { author, target } = await asked();
    const yes = await act(author, { verb: 'consentNamed', ...target });
    expect(yes.lines.slice(0, 2)).toEqual(['Answered', 'Shared with your name']);
    expect(await Insight.find().lean()).toMatchObject([{ state: 'shared', text }]);
    const back = await press(author, yes, 'Take it back');
    expect([back.lines[1], Object.keys(back.buttons)]).toEqual(['It stays private.', []]);
    expect(await Insight.find().lean()).toMatchObject([{ state: 'withdrawn', text: '' }]);
  });

  it('says OK without a name where many may read it, and the saver knows', async () => {
    await makePeople(26);
    const { author, target } = await asked();
    const yes = await act(author, { verb: 'consentUnnamed', ...target });
    expect(yes.lines).toEqual([
      'Answered',
      'Shared without your name',
      'Sariya knows it was yours; nobody else does. Only you can claim it.',
      'Everybody in the company can read it.',
    ]);
    expect(await Insight.find().lean()).toMatchObject([{ state: 'shared', ownerId: null, text }]);
    const back = await press(author, yes, 'Take it back');
    expect(back.lines[1]).toBe('It stays private.');
  });

  it('says No once: a tap on an older card, from anywhere, reads it', async () => {
    const { author, target } = await asked();
    const no = await act(author, { verb: 'consentRefused', ...target });
    expect(no.lines[1]).toBe('It stays private.');
    for (const verb of ['consentNamed', 'consentUnnamed', 'consentRefused'])
      expect((await act(author, { verb, ...target })).lines).toEqual(no.lines);
    expect(JSON.stringify(await Insight.find().lean())).not.toContain('Count the rows');
  });

  it('is nobody else: not the saver, not a stranger', async () => {
    const { saver, target } = await asked();
    for (const one of [saver, await makePerson()])
      for (const verb of ['consentNamed', 'consentUnnamed', 'consentRefused', 'withdrawConsent'])
        expect((await act(one, { verb, ...target })).lines[0]).toBe('Not for you');
    expect(await Insight.find().lean()).toMatchObject([{ state: 'waitsForAuthor', text }]);
  });
});

describe('the other buttons', () => {
  it('let a neutral contact pass on or keep back, once', async () => {
    const { contact, member, audience } = await makeWithContact();
    for (const [verb, title, state] of [
      ['passOnInsight', 'You passed it on', 'shared'],
      ['dontPassOn', 'It goes no further', 'withdrawn'],
    ]) {
      const waiting = { state: 'waitsForContact', naming: 'throughContact', contactId: contact._id } as const;
      const { id } = await putInsight({ owner: member, audience, ...waiting });
      for (const one of [verb, 'dontPassOn', 'passOnInsight'])
        expect((await act(contact, { verb: one, insightId: id, version: 1 })).lines[1]).toBe(title);
      expect(await Insight.findById(id).lean()).toMatchObject({ state });
    }
  });

  it('say that an insight is still right, for half a year', async () => {
    const { owner, insightId } = await shared({ reviewOn: '2026-03-10', isFlagged: true });
    const card = await act(owner, { verb: 'confirmInsight', insightId, version: 1 });
    expect(card.lines.slice(0, 2)).toEqual(['Your insight', 'Right until September 3, 2026']);
    expect(await Insight.findById(insightId).lean()).toMatchObject({ reviewOn: '2026-09-03' });
  });

  it('show nothing again that readers hid, and say why it is hidden', async () => {
    const { owner, insightId } = await shared();
    for (const reason of ['private', 'unkind'] as const)
      await flagInsight(makeContext({ person: await makePerson() }), { id: insightId, reason, words: '' });
    const card = await act(owner, { verb: 'confirmInsight', insightId, version: 1 });
    expect(card.lines[1]).toBe('Only you can read it now');
    expect(Object.keys(card.buttons)).toEqual(['Open']);
    expect(await Insight.findById(insightId).lean()).toMatchObject({ state: 'hidden' });
  });

  it('share the sentence worth keeping in one tap, once', async () => {
    await makeSkills();
    const { session, as, asker, asked } = await makeHeld();
    const sentence = 'Lock the sketch layer first, then trace.';
    await keepSentence(as(asker, afterwards), { id: session, sentence });
    await finishSession(as(asker, afterwards), { id: session });
    const done = await act(asker, { verb: 'refreshSession', id: session, version: 1 });
    const card = await press(asker, done, 'Share as an insight');
    expect(card.lines).toEqual([
      'Shared',
      'Lock the sketch layer first, then trace',
      `Who can read it: ${asked.name}. More readers can be chosen on its page.`,
    ]);
    expect((await press(asker, done, 'Share as an insight')).lines).toEqual(card.lines);
    expect(await Insight.find().lean()).toMatchObject([{ text: sentence, audience: { kind: 'partnership' } }]);
  });

  it.each(['consentNamed', 'passOnInsight', 'confirmInsight', 'shareInsight'])(
    'do nothing in a channel (%s)',
    async (verb) => {
      const { owner, insightId } = await shared();
      const card = await act(owner, { verb, insightId, version: 1 }, channel);
      expect(card.lines[1]).toBe('Pairwise talks in private');
    },
  );
});
