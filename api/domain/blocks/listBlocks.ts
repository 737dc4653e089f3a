import { Types } from 'mongoose';
import type { BlockList } from '../../contracts/blocks.ts';
import type { Context } from '../context.ts';
import { findPeople } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import { Block } from './model.ts';

/** Whom the actor is not to be matched with, by name. Nobody else ever gets this list. Reads only. */
export async function listBlocks(ctx: Context): Promise<BlockList> {
  const blocks = await Block.find(
    { tenantId: ctx.tenantId, personId: new Types.ObjectId(ctx.actor.personId) },
    { otherId: 1 },
  ).lean();
  const people = await findPeople(
    ctx,
    blocks.map(({ otherId }) => otherId),
  );
  const cards = [...people.values()].map(toPersonCard);
  return { people: cards.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id)) };
}
