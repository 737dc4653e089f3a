/** A person of the chat; `objectId` is the one the bot and the tab's token know. */
export interface PlaygroundPerson {
  objectId: string;
  name: string;
  mail: string;
}

export interface PlaygroundPeople {
  /** Whose chat is open. */
  me: PlaygroundPerson;
  /** The Playground wants exactly five. */
  colleagues: PlaygroundPerson[];
}

/**
 * What the Agents Playground reads at start (JSON is YAML). The same object id as `id` and as `aadObjectId` lets the bot
 * write first.
 */
export function playgroundSettings({
  me,
  colleagues,
  tenantId,
  botId,
}: PlaygroundPeople & { tenantId: string; botId: string }) {
  return {
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: 'Pairwise' },
    currentUser: toUser(me),
    users: colleagues.map(toUser),
    personalChat: { id: 'personal-chat-id' },
    groupChat: { id: 'group-chat-id', name: 'Group chat' },
    team: {
      id: 'team-id',
      name: 'Team',
      aadGroupId: '66666666-6666-4666-8666-666666666666',
      channels: [{ id: 'channel-id', name: 'Learning' }],
    },
  };
}

function toUser({ objectId, name, mail }: PlaygroundPerson) {
  const [givenName = name, ...rest] = name.split(' ');
  return {
    id: objectId,
    aadObjectId: objectId,
    name,
    userPrincipleName: mail,
    givenName,
    surname: rest.join(' ') || givenName,
    email: mail,
  };
}
