import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { deliverDueMessages } from '../../../api/domain/messages/deliverDueMessages.ts';
import type { Delivery } from '../../../api/domain/messages/delivery.ts';
import { Message, type MessageKind } from '../../../api/domain/messages/model.ts';
import { recoverMessages } from '../../../api/domain/messages/recoverMessages.ts';
import { releaseWaiting } from '../../../api/domain/messages/releaseWaiting.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { withdrawPartnership } from '../../../api/domain/partnerships/withdrawPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { setPause } from '../../../api/domain/people/setPause.ts';
import { rememberConversation } from '../../../api/domain/people/rememberConversation.ts';
import { makeContext, makeSystem, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDelivery } from '../../support/delivery.ts';
import { FakeTeams } from '../../support/fakeTeams.ts';
import { makeAsked, makeAsker, makePair, makeRequest, makeSkills, words } from '../partnerships/pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

let teams: FakeTeams;
let now: Date;
beforeEach(() => {
  teams = new FakeTeams();
  now = testNow;
});

const conversation = {
  conversationId: 'chat',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  botId: 'bot',
  blockedAt: null,
};
const installed = { conversation };

const worker = (owner = 'a'): Delivery => makeDelivery({ notifier: teams, now: () => now, owner });

/** Runs the loop until nothing is due. */
async function deliver(owner?: string): Promise<void> {
  while ((await deliverDueMessages(worker(owner))) > 0);
}

const later = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
const states = async (kind: MessageKind): Promise<string[]> =>
  (await Message.find({ kind }).lean()).map((message) => message.state);

describe('delivery', () => {
  it('sends a request once, although five workers run at once', async () => {
    const { asked } = await makeRequest({}, installed);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(deliver));
    expect(teams.sent).toMatchObject([{ to: asked.objectId, view: { card: 'proposal', greeting: words.greeting } }]);
    expect(await states('proposal')).toEqual(['delivered']);
  });

  it('shows the card in the reader’s language and zone', async () => {
    await makeRequest({}, { ...installed, locale: 'de', timeZone: 'Asia/Kathmandu' });
    await deliver();
    expect(teams.sent).toMatchObject([{ reader: { locale: 'de', timeZone: 'Asia/Kathmandu' } }]);
  });

  it('does not send what was taken back before it left', async () => {
    const { asker, id, as } = await makeRequest({}, installed);
    await withdrawPartnership(as(asker), { id });
    await deliver();
    expect(teams.sent).toEqual([]);
  });

  it('updates that very card when the answer is given in the tab, and tells the asker', async () => {
    const { asker, asked, id, as } = await makeRequest(installed, installed);
    await deliver();
    await acceptPartnership(as(asked), { id });
    await deliver();
    const [proposal] = teams.sent;
    expect(teams.updated).toMatchObject([
      { activityId: proposal?.activityId, view: { card: 'accepted', door: 'tab' } },
    ]);
    expect(teams.sent[1]).toMatchObject({ to: asker.objectId, view: { card: 'agreed' } });
  });

  it('makes one update of many changes, and none where the card shows the state already', async () => {
    const { asked, id, as } = await makeRequest({}, installed);
    await deliver();
    await declinePartnership(as(asked), { id });
    await deliver();
    await deliver();
    expect(teams.updated.map(({ view }) => view.card)).toEqual(['declined']);
  });

  it('waits for the installation, tells the asker once, and goes out when the bot is added', async () => {
    const { asker, asked, id, as } = await makeRequest(installed, {});
    await deliver();
    await deliver();
    expect(await states('proposal')).toEqual(['waiting_for_install']);
    expect(teams.sent.map(({ view }) => view.card)).toEqual(['notInstalled']);
    expect(await getPartnership(as(asker), { id })).toMatchObject({ isWaitingForInstall: true });
    await Person.updateOne({ _id: asked._id }, { $set: { conversation } });
    await releaseWaiting(makeSystem(), asked._id);
    await deliver();
    expect(teams.sent.at(-1)).toMatchObject({ to: asked.objectId, view: { card: 'proposal' } });
  });

  it('finds what a crash between installation and release left waiting', async () => {
    const { asked } = await makeRequest({}, {});
    await deliver();
    await Person.updateOne({ _id: asked._id }, { $set: { conversation } });
    await recoverMessages(worker());
    await deliver();
    expect(teams.sent).toMatchObject([{ to: asked.objectId, view: { card: 'proposal' } }]);
  });

  it('keeps silent while the receiver pauses, and speaks afterwards', async () => {
    const { asker, asked, id, as } = await makeRequest(installed, {});
    await acceptPartnership(as(asked), { id });
    await Person.updateOne({ _id: asker._id }, { $set: { pausedUntil: new Date(testNow.getTime() + 86_400_000) } });
    await deliver();
    expect(teams.sent).toEqual([]);
    later(86_400_001);
    await deliver();
    expect(teams.sent).toMatchObject([{ view: { card: 'agreed' } }]);
  });
});

describe('a chat that is opened again', () => {
  const open = (person: { objectId?: string | null }, at: Date) =>
    rememberConversation(makeSystem({ now: at }), {
      objectId: person.objectId ?? '',
      name: 'x',
      conversationId: 'chat',
      serviceUrl: conversation.serviceUrl,
      botId: 'bot',
      isInstallation: true,
    });

  it('reads the welcome first, then what waited', async () => {
    const { asked } = await makeRequest({}, {});
    await deliver();
    await open(asked, now);
    await deliver();
    expect(teams.sent.map(({ view }) => view.card)).toEqual(['welcome', 'proposal']);
  });

  it('gets the cards of open requests once more, not of answered ones', async () => {
    const open1 = await makeRequest({}, installed);
    await deliver();
    later(60_000);
    await Promise.all([open(open1.asked, now), open(open1.asked, now)]);
    await deliver();
    expect(teams.sent.filter(({ view }) => view.card === 'proposal')).toHaveLength(2);
    await acceptPartnership(open1.as(open1.asked, now), { id: open1.id });
    later(60_000);
    await open(open1.asked, now);
    await deliver();
    expect(teams.sent.filter(({ view }) => view.card === 'proposal')).toHaveLength(2);
    expect(await states('proposal')).toEqual(['delivered']);
  });
});

describe('"not this time"', () => {
  it('arrives in its morning although no sweep has run before', async () => {
    const { asked, asker, id, as } = await makeRequest(installed, installed);
    await declinePartnership(as(asked), { id });
    await deliver();
    expect(teams.sent.map(({ view }) => view.card)).toEqual([]);
    now = (await Message.findOne({ kind: 'notThisTime' }).lean())?.dueAt ?? now;
    await deliver();
    expect(teams.sent).toMatchObject([{ to: asker.objectId, view: { card: 'notThisTime' } }]);
  });

  it('keeps the asker reading "waiting" while a no is hidden from them', async () => {
    const { asked, asker, id, as } = await makeRequest({}, {});
    await deliver();
    await declinePartnership(as(asked), { id });
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'proposed', isWaitingForInstall: true });
  });
});

describe('a pause', () => {
  it('loses no answer, however long it is, and gives it back as soon as it ends', async () => {
    const { asker, asked, id, as } = await makeRequest(installed, {});
    await setPause(as(asker), { until: '2026-06-30' });
    await acceptPartnership(as(asked), { id });
    await deliver();
    later(60 * 86_400_000);
    await deliver();
    expect(teams.sent).toEqual([]);
    await setPause(as(asker, now), { until: null });
    await deliver();
    expect(teams.sent).toMatchObject([{ view: { card: 'agreed' } }]);
  });
});

describe('the promise of every welcome', () => {
  it('is kept: five requests arrive, and their reminders are one message', async () => {
    const popular = await makeAsked({ ...installed, capacity: 10, freePlaces: 10 });
    for (let n = 0; n < 5; n++) {
      await proposePartnership(makeContext({ person: await makeAsker() }), { personId: popular.id, ...words });
    }
    await deliver();
    later(3 * 86_400_000);
    await sweepPartnerships(makeSystem({ now }));
    await deliver();
    const cards = teams.sent.filter(({ to }) => to === popular.objectId).map(({ view }) => view.card);
    expect(cards).toEqual([...Array.from({ length: 5 }, () => 'proposal'), 'digest']);
  });
});

describe('when Teams does not take a message', () => {
  it('waits as long as Teams says, then tries again', async () => {
    await makeRequest({}, installed);
    teams.failWith = (_view, count) => (count === 0 ? new DeliveryFailure('retry', '429', 10_000) : null);
    await deliver();
    later(9_999);
    await deliver();
    expect(teams.calls).toBe(1);
    later(5_000);
    await deliver();
    expect(await states('proposal')).toEqual(['delivered']);
    expect(teams.sent).toHaveLength(1);
  });

  it('remembers that somebody blocked the bot, and tries no more until it is added again', async () => {
    const { asked } = await makeRequest({}, installed);
    teams.failWith = () => new DeliveryFailure('blocked', 'MessageWritesBlocked');
    await deliver();
    later(3_600_000);
    await deliver();
    expect(teams.calls).toBe(1);
    expect(await states('proposal')).toEqual(['blocked']);
    expect((await Person.findById(asked._id).lean())?.conversation?.blockedAt).toEqual(testNow);
  });

  it('does not hold an old chat’s refusal against a new one', async () => {
    const { asked } = await makeRequest({}, installed);
    teams.send = async () => {
      await Person.updateOne({ _id: asked._id }, { $set: { 'conversation.conversationId': 'new chat' } });
      throw new DeliveryFailure('blocked', 'MessageWritesBlocked');
    };
    await deliver();
    expect((await Person.findById(asked._id).lean())?.conversation?.blockedAt).toBeNull();
    teams.send = FakeTeams.prototype.send.bind(teams);
    await recoverMessages(worker());
    await deliver();
    expect(teams.sent).toMatchObject([{ view: { card: 'proposal' } }]);
  });

  it('sends a request again when nobody knows whether it arrived; never a reminder', async () => {
    await makeRequest({}, installed);
    teams.failWith = (_view, count) => (count === 0 ? 'arrivedButUnknown' : null);
    await deliver();
    later(60_000);
    await deliver();
    expect(teams.sent.map(({ view }) => view.card)).toEqual(['proposal', 'proposal']);

    const reminder = await Message.create({
      tenantId,
      personId: (await Person.findOne())?._id,
      kind: 'welcome',
      dedupeKey: 'welcome',
      state: 'sending',
      leaseOwner: 'dead',
      leaseUntil: testNow,
      leftAt: testNow,
      dueAt: testNow,
      expiresAt: new Date(testNow.getTime() + 86_400_000),
      createdAt: testNow,
    });
    await recoverMessages(worker());
    await deliver();
    expect(await Message.findById(reminder._id).lean()).toMatchObject({ state: 'unknown' });
    expect(teams.sent).toHaveLength(2);
  });

  it('gives up what Teams rejects, and says why', async () => {
    await makeRequest({}, installed);
    teams.failWith = () => new DeliveryFailure('rejected', '400 bad card');
    await deliver();
    expect(await Message.findOne({ kind: 'proposal' }).lean()).toMatchObject({
      state: 'failed',
      failure: '400 bad card',
    });
  });

  it('one person’s trouble does not hold up another’s message', async () => {
    const first = await makeRequest({}, installed);
    const second = await makeRequest({}, installed);
    teams.failWith = (view) =>
      'partnershipId' in view && view.partnershipId === first.id ? new DeliveryFailure('retry', '503') : null;
    await deliver();
    expect(teams.sent).toMatchObject([{ to: second.asked.objectId }]);
  });
});

describe('a killed process', () => {
  it('loses nothing: a claimed request is sent by another process once its lease is over, not before', async () => {
    const { asker, asked } = await makePair({}, installed);
    await proposePartnership(makeContext({ person: asker }), { personId: asked.id, ...words });
    await Message.updateOne(
      { kind: 'proposal' },
      { $set: { state: 'sending', leaseOwner: 'dead', leaseUntil: new Date(testNow.getTime() + 30_000), attempts: 1 } },
    );
    await recoverMessages(worker());
    await deliver();
    expect(teams.sent).toEqual([]);
    later(31_000);
    await recoverMessages(worker());
    later(5_000);
    await deliver();
    expect(teams.sent).toMatchObject([{ view: { card: 'proposal' } }]);
  });

  it('does not overwrite what the process that took over has recorded', async () => {
    await makeRequest({}, installed);
    const slow = new FakeTeams();
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    slow.send = async () => {
      await held;
      throw new DeliveryFailure('rejected', 'too late');
    };
    const stuck = deliverDueMessages({ ...worker('stuck'), notifier: slow });
    await new Promise((resolve) => setTimeout(resolve, 300));
    later(31_000);
    await recoverMessages(worker('b'));
    later(5_000);
    await deliver('b');
    release?.();
    await stuck;
    expect(await states('proposal')).toEqual(['delivered']);
    expect(teams.sent).toHaveLength(1);
  });
});

describe('many messages to one person', () => {
  it('arrive in the order in which they were promised', async () => {
    const popular = await makeAsked({ ...installed, capacity: 5, freePlaces: 5 });
    const names: string[] = [];
    for (let n = 0; n < 5; n++) {
      const asker = await makeAsker();
      names.push(asker.name);
      await proposePartnership(makeContext({ person: asker, now: new Date(testNow.getTime() + n) }), {
        personId: popular.id,
        ...words,
      });
    }
    later(10);
    await Promise.all([deliver('a'), deliver('b')]);
    expect(teams.sent.map(({ view }) => ('person' in view ? view.person?.name : ''))).toEqual(names);
  });

  it('keep their order when the first one has to be tried again', async () => {
    const popular = await makeAsked({ ...installed, capacity: 5, freePlaces: 5 });
    const askers = [await makeAsker(), await makeAsker(), await makeAsker()];
    for (const person of askers) await proposePartnership(makeContext({ person }), { personId: popular.id, ...words });
    teams.failWith = (_view, count) => (count === 0 ? new DeliveryFailure('retry', '429', 20_000) : null);
    await deliver();
    expect(teams.sent).toEqual([]);
    later(30_000);
    await deliver();
    expect(teams.sent.map(({ view }) => ('person' in view ? view.person?.name : ''))).toEqual(
      askers.map(({ name }) => name),
    );
  });
});
