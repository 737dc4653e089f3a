import type { Activity } from 'botbuilder';
import type { CardReader } from '../api/contracts/cards.ts';
import { ianaZone } from '../api/domain/ianaZone.ts';

/** Who speaks in a turn, as Teams proved it. */
export interface Speaker {
  objectId: string;
  name: string;
}

/** Null for turns that come from no person. */
export function speakerOf(activity: Activity): Speaker | null {
  const { aadObjectId, name } = activity.from ?? {};
  return aadObjectId ? { objectId: aadObjectId, name: name ?? '' } : null;
}

/** A chat of one person with the bot; what is about somebody is never shown anywhere else. */
export const isPersonal = ({ conversation }: Activity): boolean => conversation.conversationType === 'personal';

/** Language and zone of the client the turn came from: what counts until the person has said something else. */
export function readerOfTurn(activity: Activity): CardReader {
  const { locale, localTimezone, from } = activity;
  return {
    locale: locale?.toLowerCase().startsWith('de') ? 'de' : 'en',
    timeZone: ianaZone(localTimezone ?? '') ?? 'Etc/UTC',
    ...(from?.id && { teamsUserId: from.id }),
  };
}
