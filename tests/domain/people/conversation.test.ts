import { Message } from '../../../api/domain/messages/model.ts';
import { forgetConversation } from '../../../api/domain/people/forgetConversation.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { rememberConversation } from '../../../api/domain/people/rememberConversation.ts';
import { makeSystem, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';

useDatabase();
beforeEach(emptyDatabase);

const turn = {
  objectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Sariya Harnpadoungsataya',
  conversationId: 'a:1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  botId: '28:bot',
};
const system = makeSystem();

describe('remembering where the chat is', () => {
  it('welcomes once, however often the bot is installed', async () => {
    expect(await rememberConversation(system, turn)).toMatchObject({ isFirst: true });
    expect(await rememberConversation(system, turn)).toMatchObject({ isFirst: false });
    await forgetConversation(system, turn);
    expect(await rememberConversation(system, turn)).toMatchObject({ isFirst: false });
    expect(await Message.find().lean()).toMatchObject([{ kind: 'welcome', state: 'queued' }]);
  });

  it('is one welcome when 20 turns come at once', async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => rememberConversation(system, turn)));
    expect(turns.filter(({ isFirst }) => isFirst)).toHaveLength(1);
    expect(await Message.countDocuments()).toBe(1);
    expect(await Person.find().lean()).toMatchObject([{ conversation: { conversationId: 'a:1', blockedAt: null } }]);
  });

  it('lets out what waited, and wakes the delivery', async () => {
    const { personId } = await rememberConversation(system, turn);
    await forgetConversation(system, turn);
    await Message.updateOne({ personId }, { $set: { state: 'waiting_for_install' } });
    let woken = 0;
    await rememberConversation(makeSystem({ wakeDelivery: () => (woken += 1) }), { ...turn, conversationId: 'a:2' });
    expect(await Message.find().lean()).toMatchObject([{ state: 'queued', dueAt: testNow }]);
    expect(woken).toBeGreaterThan(0);
  });

  it('heals a chat that was blocked', async () => {
    await rememberConversation(system, turn);
    await Person.updateOne({}, { $set: { 'conversation.blockedAt': testNow } });
    await rememberConversation(system, turn);
    expect(await Person.findOne().lean()).toMatchObject({ conversation: { blockedAt: null } });
  });

  it('forgets one tenant only', async () => {
    await rememberConversation(system, turn);
    await forgetConversation(makeSystem({ tenantId: otherTenantId }), turn);
    expect(await Person.findOne().lean()).toMatchObject({ conversation: { conversationId: 'a:1' } });
    await forgetConversation(system, turn);
    expect(await Person.findOne().lean()).toMatchObject({ conversation: null });
  });
});
