import type { TurnContext } from 'botbuilder';
import { isTeamsAddress } from './isTeamsAddress.ts';
import type { BotSettings } from './settings.ts';

const connectorIssuer = 'https://api.botframework.com';

/** Why a turn is refused although botbuilder let it in. */
export type Refusal = 'issuer' | 'channel' | 'tenant' | 'serviceUrl';

interface Identity {
  getClaimValue(claim: string): string | null;
}

/**
 * What botbuilder's authentication leaves open: it takes tokens of the emulator's issuer, other channels (where the
 * client writes its own object id) and other tenants. Null: the turn may go on.
 */
export function refusalOf(turn: TurnContext, identity: Identity | undefined, settings: BotSettings): Refusal | null {
  const { activity } = turn;
  if (!settings.isLocal && identity?.getClaimValue('iss') !== connectorIssuer) return 'issuer';
  if (activity.channelId !== 'msteams') return 'channel';
  const tenants = [activity.conversation?.tenantId, tenantOfChannel(activity.channelData)].filter(isGiven);
  if (tenants.length === 0 || tenants.some((tenant) => tenant !== settings.tenantId)) return 'tenant';
  return isTeamsAddress(activity.serviceUrl, settings.isLocal) ? null : 'serviceUrl';
}

const isGiven = (tenant: unknown): boolean => tenant !== undefined && tenant !== null;

function tenantOfChannel(channelData: unknown): unknown {
  const { tenant } = (channelData ?? {}) as { tenant?: { id?: unknown } | null };
  return tenant?.id;
}
