import { Types } from 'mongoose';
import type { Context } from '../context.ts';
import { Programme } from './model.ts';

/**
 * May the actor make programmes for departments and for everyone? Administrators, and whom an administrator has made lead
 * of a programme, which may be over. Everybody else makes them for people they name. Reads only.
 */
export async function mayMakeWide(ctx: Context): Promise<boolean> {
  if (ctx.actor.isAdministrator) return true;
  const me = new Types.ObjectId(ctx.actor.personId);
  const led = await Programme.exists({
    tenantId: ctx.tenantId,
    leadIds: me,
    wideLeadIds: me,
  });
  return led !== null;
}
