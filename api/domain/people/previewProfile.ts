import type { ProfilePreview } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { skillNames } from '../skills/skillNames.ts';
import { accessSelf } from './access.ts';
import { Person, type PersonDocument } from './model.ts';
import { mayReadTeach, mayReadWant, type Reader } from './policy.ts';
import { viewPerson } from './viewPerson.ts';

/** The manager is somebody in particular; a colleague and a partner stand for those who can teach none of the wants. */
async function readerOf(ctx: Context, self: PersonDocument, relation: Reader['relation']): Promise<Reader> {
  if (relation !== 'manager' || !self.managerId) return { relation, teaches: new Set() };
  const manager = await Person.findOne({ _id: self.managerId, tenantId: ctx.tenantId }, { teaches: 1 });
  const taught = manager?.teaches.filter(mayReadTeach) ?? [];
  return { relation, teaches: new Set(taught.map((entry) => entry.skillId)) };
}

/**
 * What one kind of reader sees of the acting person, made by the very function and policy that answer that reader, and
 * which of the person's wants stay hidden from them. Reads only.
 */
export async function previewProfile(ctx: Context, { as }: { as: Reader['relation'] }): Promise<ProfilePreview> {
  const self = await accessSelf(ctx);
  const reader = await readerOf(ctx, self, as);
  const names = await skillNames(
    ctx.tenantId,
    [...self.teaches, ...self.wants].map((entry) => entry.skillId),
  );
  const hidden = self.wants.filter((want) => want.state === 'kept' && !mayReadWant(want, reader));
  return {
    ...viewPerson(self, reader, names, ctx.now),
    hiddenWants: hidden.map(({ skillId }) => names.get(skillId) ?? skillId),
  };
}
