import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { addSkill } from '../../../api/domain/skills/addSkill.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makeContext, makePerson, otherTenantId, tenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';

useDatabase();
beforeEach(emptyDatabase);

const asSomebody = async () => makeContext({ person: await makePerson() });

describe('adding a skill', () => {
  it('adds what is missing, as it was written, with an audit entry', async () => {
    const ctx = await asSomebody();
    const skill = await addSkill(ctx, { name: '  Letterpress   printing ' });
    expect(skill).toMatchObject({ name: 'Letterpress printing', aliases: [] });
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'skill.added', subject: skill.skillId }]);
  });

  it('answers with the skill that has this name or alias already', async () => {
    await Skill.insertMany([
      { tenantId, skillId: 'vba', name: 'Visual Basic', aliases: ['VBA'], keys: ['visual basic', 'vba'] },
    ]);
    const ctx = await asSomebody();
    expect(await addSkill(ctx, { name: 'visual  BASIC' })).toMatchObject({ skillId: 'vba' });
    expect(await addSkill(ctx, { name: 'Vba' })).toMatchObject({ skillId: 'vba' });
    expect(await Skill.countDocuments()).toBe(1);
  });

  it('is one skill when 20 people add it at once', async () => {
    const ctx = await asSomebody();
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, n) => addSkill(ctx, { name: n % 2 ? 'Bookbinding' : 'BOOKBINDING' })),
    );
    expect(new Set(added.map((skill) => skill.skillId)).size).toBe(1);
    expect(await Skill.countDocuments()).toBe(1);
    expect(await AuditEntry.countDocuments()).toBe(1);
  });

  it('belongs to one tenant', async () => {
    const ctx = await asSomebody();
    await addSkill(ctx, { name: 'Bookbinding' });
    await addSkill({ ...ctx, tenantId: otherTenantId }, { name: 'Bookbinding' });
    expect(await Skill.distinct('tenantId')).toHaveLength(2);
  });

  it('refuses a name without a letter or digit', async () => {
    await expect(addSkill(await asSomebody(), { name: '+++' })).rejects.toMatchObject({ reason: 'skillNameNeeded' });
  });
});
