import type { Context } from '../../../api/domain/context.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { makeContext, makePerson, otherTenantId } from '../../support/context.ts';
import { putInsight } from './putInsight.ts';

export const is = (person: PersonDocument, now?: Date): Context => makeContext({ person, ...(now && { now }) });
export const times = <T>(count: number, act: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => act(at)));

/** An insight for one team, its owner, a reader of that team, and those who may know nothing of it. */
export async function makeTeamInsight() {
  const department = 'Quality';
  const owner = await makePerson({ name: 'Olga Owner', department });
  const reader = await makePerson({ name: 'Rita Reader', department });
  const insight = await putInsight({ owner, audience: { kind: 'team', department } });
  const outsiders: [string, Context][] = [
    ['a colleague of another team', is(await makePerson())],
    ['an administrator', makeContext({ person: await makePerson(), actor: { isAdministrator: true } })],
    ['another company', is(await makePerson({ tenantId: otherTenantId, department }))],
  ];
  return { owner, reader, insight, id: insight.id as string, outsiders };
}
