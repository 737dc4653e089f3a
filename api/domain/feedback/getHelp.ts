import type { HelpView } from '../../contracts/feedback.ts';
import type { Context } from '../context.ts';
import { couldNotBeTold } from '../messages/couldNotBeTold.ts';
import type { PartnershipDocument } from '../partnerships/access.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { accessBegun } from './access.ts';
import { HelpRequest, type HelpRequestDocument } from './model.ts';
import { whoCanHelp, type CanHelp } from './whoCanHelp.ts';

/** Whom the reader may ask for help with a partnership, and whom they have asked. Reads only. Errors as of `accessBegun`. */
export async function getHelp(ctx: Context, { id }: { id: string }): Promise<HelpView> {
  const partnership = await accessBegun(ctx, id);
  const can = await whoCanHelp(ctx, partnership);
  return { ...can, asked: await askedBy(ctx, partnership, can) };
}

/** Partnership and person, while their request is open. */
export const helpKey = (ctx: Context, { _id }: Pick<PartnershipDocument, '_id'>): string =>
  `${_id.toString()}:${ctx.actor.personId}`;

/** The acting person's own open request about a partnership. */
export const findOpenHelp = (
  ctx: Context,
  partnership: Pick<PartnershipDocument, '_id'>,
): Promise<HelpRequestDocument | null> =>
  HelpRequest.findOne({ tenantId: ctx.tenantId, openKey: helpKey(ctx, partnership) });

/** Who was asked and can still be; whoever can't any more keeps nobody from asking somebody else. Pure. */
export const canStillHelp = ({ contact, lead }: CanHelp, { toId }: Pick<HelpRequestDocument, 'toId'>): boolean =>
  [contact?.id, lead?.id].includes(toId.toString());

async function askedBy(ctx: Context, partnership: PartnershipDocument, can: CanHelp): Promise<HelpView['asked']> {
  const open = await findOpenHelp(ctx, partnership);
  const to = open && canStillHelp(can, open) && (await directoryEntries(ctx, [open.toId])).get(open.toId.toString());
  if (!to) return null;
  return { to: toPersonCard(to), at: open.at.toISOString(), isReached: !(await couldNotBeTold(ctx, open._id)) };
}
