import type { SystemContext } from '../context.ts';
import { trusted } from '../database.ts';
import { Person } from './model.ts';

/** Those of these ids that are colleagues who may be shown. Reads ids only. */
export async function shownAmong(
  ctx: Pick<SystemContext, 'tenantId'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const people = await Person.find(
    {
      _id: trusted({ $in: [...new Set(ids)] }),
      tenantId: ctx.tenantId,
      confirmedAt: trusted({ $ne: null }),
      leftAt: null,
    },
    { _id: 1 },
  ).lean();
  return new Set(people.map(({ _id }) => _id.toString()));
}
