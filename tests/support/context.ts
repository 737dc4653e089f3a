import { randomUUID } from 'node:crypto';
import type { Actor, Context, SystemContext } from '../../api/domain/context.ts';
import { Person, type PersonDocument, type PersonFields } from '../../api/domain/people/model.ts';
import type { TeachFields, WantFields } from '../../api/domain/people/profileEntries.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const otherTenantId = '99999999-9999-4999-8999-999999999999';

/** A Tuesday, ten o'clock in Berlin, nine in London. */
export const testNow = new Date('2026-03-03T09:00:00.000Z');

const silentLog = { debug() {}, info() {}, warn() {}, error() {} };

/** Wraps the keys of polls in tests. */
export const sealKey = new Uint8Array(32).fill(7);

export function makeSystem(overrides: Partial<SystemContext> = {}): SystemContext {
  return { tenantId, now: testNow, log: silentLog, wakeDelivery() {}, sealKey, door: 'system', ...overrides };
}

interface ContextOverrides extends Partial<SystemContext> {
  /** Who acts; without one the actor is somebody who does not exist. */
  person?: { _id: { toString(): string }; tenantId: string };
  actor?: Partial<Actor>;
}

export function makeContext({ person, actor, ...overrides }: ContextOverrides = {}): Context {
  const actorTenant = person?.tenantId ?? tenantId;
  return {
    ...makeSystem({ tenantId: actorTenant, door: 'tab', ...overrides }),
    actor: {
      tenantId: actorTenant,
      personId: person?._id.toString() ?? '0'.repeat(24),
      isAdministrator: false,
      ...actor,
    },
  };
}

/** A person's fields, the lists as plain entries. */
export type PersonSeed = Partial<Omit<PersonFields, 'teaches' | 'wants'>> & {
  teaches?: TeachFields[];
  wants?: WantFields[];
};

let made = 0;

/** Inserts a confirmed person who teaches and wants nothing yet; whatever is given wins over the defaults. */
export async function makePerson(fields: PersonSeed = {}): Promise<PersonDocument> {
  made += 1;
  const name = fields.name ?? `Person Number${made}`;
  const capacity = fields.capacity ?? 2;
  return new Person({
    tenantId,
    objectId: randomUUID(),
    mail: `person${made}@example.com`,
    name,
    givenName: name.split(' ')[0] ?? name,
    jobTitle: 'Engineer',
    department: `Department ${made}`,
    city: 'Bremen',
    country: 'Germany',
    timeZone: 'Europe/Berlin',
    languages: ['en', 'de'],
    capacity,
    freePlaces: capacity,
    confirmedAt: new Date('2026-01-05T09:00:00.000Z'),
    createdAt: new Date('2026-01-05T09:00:00.000Z'),
    ...fields,
  }).save();
}
