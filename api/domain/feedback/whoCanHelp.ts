import type { PersonCard } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { managersAbove } from '../people/managersAbove.ts';
import { toPersonCard } from '../people/personCard.ts';
import { shownAmong } from '../people/shownAmong.ts';
import { whoHelps } from '../programmes/whoHelps.ts';
import { programmeOf } from './access.ts';

export interface CanHelp {
  programmeName: string;
  contact: PersonCard | null;
  lead: PersonCard | null;
}

/** Levels of a reporting line: all of them. */
const wholeLine = 99;
const nobody: CanHelp = { programmeName: '', contact: null, lead: null };

/**
 * Whom a member may ask for help with a partnership: its programme's contact, and the first of its leads who can be asked.
 * Nobody in the pair, nobody above the asking person in the reporting line, nobody who has left. Reads only.
 */
export async function whoCanHelp(ctx: Context, partnership: PartnershipDocument): Promise<CanHelp> {
  const programmeId = programmeOf(partnership);
  const named = programmeId && (await whoHelps(ctx, programmeId));
  if (!named) return { ...nobody };
  const { programmeName, leadIds, contactId } = named;
  const asked = [...leadIds, ...(contactId ? [contactId] : [])];
  const apart = await peopleApart(ctx, partnership);
  const shown = await shownAmong(ctx, asked);
  const may = asked.filter((id) => shown.has(id) && !apart.has(id));
  const entries = await directoryEntries(ctx, may);
  const cardOf = (id: string | null | undefined): PersonCard | null => {
    const entry = id && may.includes(id) ? entries.get(id) : undefined;
    return entry ? toPersonCard(entry) : null;
  };
  return { programmeName, contact: cardOf(contactId), lead: cardOf(leadIds.find((id) => may.includes(id))) };
}

/** Who may not be the one that is told: the pair itself, and everybody above the acting person. */
async function peopleApart(ctx: Context, { members }: PartnershipDocument): Promise<ReadonlySet<string>> {
  const me = members.filter(({ personId }) => personId.toString() === ctx.actor.personId);
  const above = await managersAbove(
    ctx,
    me.map(({ personId }) => personId),
    wholeLine,
  );
  return new Set([...members.map(({ personId }) => personId.toString()), ...above.values()]);
}
