import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { accessRound } from './access.ts';
import type { Publication } from './proposePairs.ts';
import { readResult } from './readResult.ts';

export interface PairInput {
  id: string;
  personId: string;
  otherId: string;
}

export interface PairAccess extends Publication {
  readonly isLead: boolean;
}

/**
 * A matched round for a question about two people: leads about any two, who is in the programme about themselves and
 * somebody else once everybody has been told. Errors: `notWithYourself`, `leadsOnly`, `notMatchedYet`.
 */
export async function accessPair(ctx: Context, { id, personId, otherId }: PairInput): Promise<PairAccess> {
  const { round, programme, enrolment, isLead } = await accessRound(ctx, id);
  if (personId === otherId) throw new DomainError('invalid', 'notWithYourself');
  const isMine = enrolment?.state === 'enrolled' && [personId, otherId].includes(ctx.actor.personId);
  if (!isLead && !isMine) throw new DomainError('forbidden', 'leadsOnly');
  const result = isLead || round.publishFinishedAt ? await readResult(ctx, round._id) : null;
  if (!result) throw new DomainError('conflict', 'notMatchedYet');
  return { round, programme, result, isLead };
}
