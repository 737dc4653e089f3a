import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { makeRequest, makeSkills } from '../domain/partnerships/pair.ts';
import { makePerson, tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { activityFrom, botId, listen, makeDoor, openDoor, post } from './botDoor.ts';
import { readCard, say } from './tap.ts';

useDatabase();

interface Call {
  method: string;
  path: string;
  body: { attachments?: { content: object }[] } | undefined;
}

const sender = { objectId: randomUUID(), name: 'Ada Lovelace' };
let calls: Call[] = [];
let directory: object | null;
let teams: Awaited<ReturnType<typeof listen>>;
let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  teams = await listen((path, body, request, response) => {
    calls.push({ method: request.method ?? '', path, body: body as Call['body'] });
    const isMember = path.includes('/members/');
    response.writeHead(isMember && !directory ? 502 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isMember ? directory : { id: 'activity-1' }));
  });
  door = await openDoor(makeDoor({ answerWithinMs: 60_000 }));
});
afterAll(async () => {
  await door.close();
  await teams.close();
});
beforeEach(emptyDatabase);
beforeEach(makeSkills);
beforeEach(() => {
  calls = [];
  directory = {
    id: `29:${sender.objectId}`,
    aadObjectId: sender.objectId,
    name: sender.name,
    givenName: 'Ada',
    email: 'Ada@Example.com',
    tenantId,
  };
});

const installation = (action: 'add' | 'remove', fields: object = {}) =>
  activityFrom(sender, {
    type: 'installationUpdate',
    action,
    serviceUrl: `${teams.origin}/`,
    deliveryMode: undefined,
    ...fields,
  });
const add = (fields: object = {}) => post(door.origin, installation('add', fields));

describe('an installation', () => {
  it('claims the imported row by what the directory says, keeps the chat and promises one welcome', async () => {
    const imported = await makePerson({ objectId: undefined, mail: 'ada@example.com', name: 'Ada L.' });
    expect((await add()).status).toBe(200);
    const person = await Person.findOne({ objectId: sender.objectId }).orFail();
    expect(person.id).toBe(imported.id);
    expect(person.conversation).toMatchObject({
      conversationId: `a:${sender.objectId}`,
      serviceUrl: `${teams.origin}/`,
      botId: `28:${botId}`,
    });
    expect(await Message.countDocuments({ kind: 'welcome', personId: imported._id })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'person.claimed', subject: imported.id })).toBe(1);
  });

  it('is one welcome and one person, twenty times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add()));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await Person.countDocuments({ tenantId })).toBe(1);
    expect(await Message.countDocuments({ kind: 'welcome' })).toBe(1);
  });

  it('releases the request that waited for it', async () => {
    const { asked } = await makeRequest({}, { objectId: sender.objectId, mail: 'ada@example.com' });
    await Message.updateMany({ kind: 'proposal' }, { $set: { state: 'waiting_for_install' } });
    await add();
    expect(await Message.find({ kind: 'proposal', personId: asked._id }).lean()).toMatchObject([{ state: 'queued' }]);
  });

  it('once more brings the open requests again, whose cards may have gone with the chat; a word does not', async () => {
    await makeRequest({}, { objectId: sender.objectId, mail: 'ada@example.com' });
    await add();
    const deliveredAt = new Date(testNow.getTime() - 60_000);
    const delivered = { $set: { state: 'delivered', deliveredAt } } as const;
    const states = async () => (await Message.find({ kind: 'proposal' }).lean()).map(({ state }) => state);
    await Message.updateMany({ kind: 'proposal' }, delivered);
    await say(door.origin, sender, 'hi');
    expect(await states()).toEqual(['delivered']);
    await add();
    expect(await states()).toEqual(['queued']);
  });

  it('claims nobody when the directory names another, and nobody while it is away', async () => {
    const imported = await makePerson({ objectId: undefined, mail: 'ada@example.com' });
    directory = { ...directory, aadObjectId: randomUUID() };
    await add();
    directory = null;
    await add();
    expect((await Person.findById(imported._id).orFail()).objectId).toBeUndefined();
    expect((await Person.findOne({ objectId: sender.objectId }).orFail()).mail).toBeUndefined();
  });

  it('in a channel welcomes nobody', async () => {
    await add({ conversation: { id: '19:channel', conversationType: 'channel', tenantId, isGroup: true } });
    expect([await Person.countDocuments(), await Message.countDocuments()]).toEqual([0, 0]);
  });

  it('undone, the bot forgets where to write, and learns it again from the next word', async () => {
    await add();
    await post(door.origin, installation('remove'));
    expect((await Person.findOne({ objectId: sender.objectId }).orFail()).conversation).toBeNull();
    await say(door.origin, sender, 'hi');
    expect((await Person.findOne({ objectId: sender.objectId }).orFail()).conversation).not.toBeNull();
    expect(await Message.countDocuments({ kind: 'welcome' })).toBe(1);
  });
});

describe('a message', () => {
  it.each(['hi', 'Hallo', 'what is this?'])('"%s" gets the help', async (text) => {
    const [card] = await say(door.origin, sender, text);
    expect(card?.lines.slice(0, 2)).toEqual(['Help', 'What would you like to do?']);
  });

  it('is answered in the client’s language until the person chose one, then in that', async () => {
    const [german] = await say(door.origin, sender, 'pause', { locale: 'de-DE' });
    expect(german?.lines[1]).toBe('Bis wann pausieren?');
    const person = await makePerson({ locale: 'de' });
    const [chosen] = await say(door.origin, person, 'why', { locale: 'en-GB' });
    expect(chosen?.lines[0]).toBe('Wie oft Pairwise schreibt');
  });

  it('never makes a person out of nobody', async () => {
    const [card] = await say(door.origin, { name: 'somebody' }, 'my partners', { from: { id: '29:x', name: 'x' } });
    expect(card?.lines[1]).toBe('This card belongs to someone else');
    expect(await Person.countDocuments()).toBe(0);
  });

  it('that is a tap of an older client replaces the card it came from', async () => {
    const { asker, asked, id } = await makeRequest();
    const { status } = await post(
      door.origin,
      activityFrom(
        { objectId: asked.objectId ?? '', name: asked.name },
        {
          text: undefined,
          value: { verb: 'acceptPartnership', id, version: 1 },
          replyToId: 'activity-7',
          serviceUrl: `${teams.origin}/`,
          deliveryMode: undefined,
        },
      ),
    );
    expect(status).toBe(200);
    const [update] = calls.filter(({ method }) => method === 'PUT');
    expect(update?.path).toMatch(/\/activities\/activity-7$/);
    expect(readCard(update?.body?.attachments?.[0]?.content).lines[1]).toBe(`You and ${asker.givenName} are partners`);
    expect((await Partnership.findById(id).orFail()).state).toBe('active');
  });

  it('that finds Teams gone is one POST and one for the apology, and no crash', async () => {
    const gone = await listen((path, _body, _request, response) => {
      calls.push({ method: 'POST', path, body: undefined });
      response.writeHead(502).end();
    });
    const lost = activityFrom(sender, { serviceUrl: `${gone.origin}/`, deliveryMode: undefined });
    expect((await post(door.origin, lost)).status).toBe(200);
    expect(calls).toHaveLength(2);
    await gone.close();
  });
});
