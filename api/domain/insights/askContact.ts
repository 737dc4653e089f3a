import { Types } from 'mongoose';
import type { SystemContext } from '../context.ts';
import { inTransaction, trusted } from '../database.ts';
import { cancelKeyed } from '../messages/cancelMessages.ts';
import { queueMessage } from '../messages/queueMessage.ts';
import { findPeople } from '../people/findPeople.ts';
import { programmeReaders } from '../programmes/programmeReaders.ts';
import { startOfDay } from './startOfDay.ts';
import { Insight, type InsightDocument } from './model.ts';
import { ownerKeyOf } from './ownerKey.ts';
import { stampInsights } from './stampInsights.ts';

/** At one go for one programme; the next sweep takes the next. */
const most = 500;

interface Asked {
  _id: Types.ObjectId;
  contactId: Types.ObjectId | string;
  version: number;
}

/** Names the question to a contact: another one for each version that waits. Pure. */
export const contactKey = ({ _id, version }: Pick<Asked, '_id' | 'version'>): string =>
  `insightPassOn:${_id.toString()}:${version}`;

/** Asks a contact whether to pass on what waits, in the caller's transaction; at no hour that could say who it was. */
export const askContact = (ctx: SystemContext, { _id, contactId, version }: Asked): Promise<void> =>
  queueMessage(
    { ...ctx, now: startOfDay(ctx.now) },
    { personId: contactId, kind: 'insightPassOn', dedupeKey: contactKey({ _id, version }), insightId: _id },
  );

/**
 * Where a programme has named another contact since, they are asked instead of the one before; never about something of
 * their own. Safe to repeat and to race.
 */
export async function askPresentContacts(system: SystemContext): Promise<void> {
  const waiting = { tenantId: system.tenantId, state: 'waitsForContact' } as const;
  const programmeIds = await Insight.distinct('audience.programmeId', waiting);
  const programmes = await programmeReaders(system, programmeIds.map(String));
  const present = [...programmes].flatMap(([id, { contactId }]) => (contactId ? [[id, contactId] as const] : []));
  const people = await findPeople(
    system,
    present.map(([, contactId]) => contactId),
  );
  for (const [programmeId, contactId] of present) {
    const person = people.get(contactId);
    if (!person || person.leftAt) continue;
    const others = trusted({ $ne: person._id });
    const about = { ...waiting, 'audience.programmeId': new Types.ObjectId(programmeId), contactId: others };
    for (const insight of await Insight.find(about).limit(most))
      await inTransaction(() => askInstead(system, insight, person._id));
  }
}

async function askInstead(system: SystemContext, insight: InsightDocument, contactId: Types.ObjectId): Promise<void> {
  const { _id, version, ownerKey } = insight;
  if (ownerKey === ownerKeyOf(system, _id.toString(), contactId.toString())) return;
  const moved = await Insight.updateOne(
    { _id, tenantId: system.tenantId, state: 'waitsForContact', version },
    { $set: { contactId }, $inc: { version: 1 } },
  );
  if (moved.modifiedCount === 0) return;
  await cancelKeyed(system, [contactKey(insight)]);
  await askContact(system, { _id, contactId, version: version + 1 });
  await stampInsights([_id]);
  system.wakeDelivery();
}
