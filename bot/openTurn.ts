import type { Activity } from 'botbuilder';
import type { CardReader } from '../api/contracts/cards.ts';
import type { Context } from '../api/domain/context.ts';
import { getCardReader } from '../api/domain/people/getCardReader.ts';
import { identifyPerson } from '../api/domain/people/identifyPerson.ts';
import type { BotParts } from './settings.ts';
import { readerOfTurn, type Speaker } from './speaker.ts';

export interface OpenTurn {
  ctx: Context;
  reader: CardReader;
}

/**
 * Who acts in this turn and how they read. The person comes from the authenticated turn's object id, never from what a
 * card sent; the language is the person's own once they chose one, the client's until then.
 */
export async function openTurn(activity: Activity, speaker: Speaker, parts: BotParts): Promise<OpenTurn> {
  const system = parts.systemContext('bot');
  const { personId } = await identifyPerson(system, speaker);
  const ctx: Context = { ...system, actor: { tenantId: system.tenantId, personId, isAdministrator: false } };
  const known = await getCardReader(ctx);
  const client = readerOfTurn(activity);
  const chosen = known.isConfirmed ? { locale: known.locale, timeZone: known.timeZone } : {};
  return { ctx, reader: { ...client, ...chosen } };
}
