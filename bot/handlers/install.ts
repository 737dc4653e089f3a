import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { SystemContext } from '../../api/domain/context.ts';
import { claimPerson } from '../../api/domain/people/claimPerson.ts';
import { rememberConversation } from '../../api/domain/people/rememberConversation.ts';
import { isPersonal, speakerOf, type Speaker } from '../speaker.ts';

/**
 * Somebody added the bot (again): their imported row becomes theirs, by what the directory says about their object id,
 * and from now on the bot can write to them. Safe to repeat.
 */
export async function install(turn: TurnContext, system: SystemContext): Promise<void> {
  const speaker = speakerOf(turn.activity);
  if (!speaker || !isPersonal(turn.activity)) return;
  await claim(turn, system, speaker);
  await keepConversation(turn, system, true);
}

/** Keeps where the chat is; the domain queues the welcome once and releases what waited. Writes only what is new. */
export async function keepConversation(
  turn: TurnContext,
  system: SystemContext,
  isInstallation = false,
): Promise<void> {
  const { activity } = turn;
  const speaker = speakerOf(activity);
  if (!speaker || !isPersonal(turn.activity)) return;
  await rememberConversation(system, {
    ...speaker,
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    isInstallation,
  });
}

/** Without the directory nobody is claimed; the next installation tries again. */
async function claim(turn: TurnContext, system: SystemContext, { objectId, name }: Speaker): Promise<void> {
  try {
    const member = await TeamsInfo.getMember(turn, turn.activity.from.id);
    if (member.aadObjectId?.toLowerCase() !== objectId.toLowerCase()) return;
    await claimPerson(system, {
      objectId,
      directory: {
        mail: member.email ?? '',
        name: member.name || name,
        givenName: member.givenName ?? '',
      },
    });
  } catch (error) {
    system.log.warn({ err: error }, 'the directory could not be asked who installed the bot');
  }
}
