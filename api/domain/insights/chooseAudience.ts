import type { InsightAudience, InsightNaming } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { programmeReaders } from '../programmes/programmeReaders.ts';
import { describeAudience } from './describeAudiences.ts';
import { isInAudience } from './policy.ts';
import { readerOf } from './readerOf.ts';

/** With whom, under which name, and who passes it on. */
export interface Chosen {
  audience: InsightAudience;
  naming: InsightNaming;
  contactId: string | null;
}

/**
 * Checks that the actor belongs to an audience, and that whoever wants no name there can have it: with 25 readers and more;
 * with fewer only through the programme's neutral contact, if it has one. Counted now, from an index: call it before a
 * transaction. Errors: `audienceNotFound` (none of one's own, whatever the reason), `unnamedNeedsMore`.
 */
export async function chooseAudience(
  ctx: Context,
  { audience, naming }: { audience: InsightAudience; naming: InsightNaming },
): Promise<Chosen> {
  await requireMember(ctx, audience);
  if (naming === 'named') return { audience, naming, contactId: null };
  const { mayBeUnnamed, mayGoThroughContact } = await describeAudience(ctx, audience);
  if (mayBeUnnamed) return { audience, naming: 'unnamed', contactId: null };
  const contactId = naming === 'throughContact' && mayGoThroughContact ? await contactOf(ctx, audience) : null;
  if (contactId === null) throw new DomainError('conflict', 'unnamedNeedsMore');
  return { audience, naming, contactId };
}

/** Another's programme, team or partnership, and none at all, are the same. */
export async function requireMember(ctx: Context, audience: InsightAudience): Promise<void> {
  if (!isInAudience({ audience }, await readerOf(ctx))) throw new DomainError('not_found', 'audienceNotFound');
}

async function contactOf(ctx: Context, audience: InsightAudience): Promise<string | null> {
  if (audience.kind !== 'programme') return null;
  const { programmeId } = audience;
  return (await programmeReaders(ctx, [programmeId])).get(programmeId)?.contactId ?? null;
}
