import { createProgramme } from '../../../api/domain/programmes/createProgramme.ts';
import { duplicateProgramme } from '../../../api/domain/programmes/duplicateProgramme.ts';
import { getProgramme } from '../../../api/domain/programmes/getProgramme.ts';
import { joinProgramme } from '../../../api/domain/programmes/joinProgramme.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { updateProgramme } from '../../../api/domain/programmes/updateProgramme.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makePerson, otherTenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDrafted, makeRunning } from './programme.ts';

useDatabase();
beforeEach(emptyDatabase);

const nobody = 'f'.repeat(24);

describe('whom people of a programme ask for help, besides its leads', () => {
  it('is named by a lead, stays when nothing is said of it, and is taken back', async () => {
    const contact = await makePerson({ name: 'Paula Contact' });
    const { id, draft, leading } = await makeRunning();
    const named = await updateProgramme(leading, { ...draft, contactId: contact.id as string, id, version: 2 });
    expect(named.contact).toMatchObject({ id: contact.id, name: 'Paula Contact' });
    const renamed = await updateProgramme(leading, { ...draft, name: 'Other words', id, version: named.version });
    expect(renamed).toMatchObject({ name: 'Other words', contact: { id: contact.id } });
    const without = await updateProgramme(leading, { ...draft, contactId: null, id, version: renamed.version });
    expect(without.contact).toBeNull();
    expect((await updateProgramme(leading, { ...draft, contactId: null, id, version: 0 })).version).toBe(
      without.version,
    );
  });

  it('is nobody in a programme from before there were any', async () => {
    const { id, leading } = await makeRunning();
    await Programme.updateMany({}, { $unset: { contactId: true } });
    expect((await getProgramme(leading, { id })).contact).toBeNull();
  });

  it('neither leads it nor takes part in it when they are named, nor becomes a lead later', async () => {
    const [contact, member] = [await makePerson(), await makePerson()];
    const { id, draft, lead, leading, as } = await makeRunning();
    await joinProgramme(as(member), { id, role: 'partner' });
    const change = (changes: object) => updateProgramme(leading, { ...draft, id, version: 2, ...changes });
    await expect(change({ contactId: lead.id })).rejects.toMatchObject({ reason: 'contactLeads' });
    await expect(change({ contactId: member.id })).rejects.toMatchObject({ reason: 'contactTakesPart' });
    await change({ contactId: contact.id });
    await expect(change({ leadIds: [lead.id, contact.id], version: 3 })).rejects.toMatchObject({
      reason: 'contactLeads',
    });
    await joinProgramme(as(contact), { id, role: 'partner' });
    expect(await change({ name: 'Still changed', contactId: contact.id, version: 3 })).toMatchObject({
      name: 'Still changed',
      contact: { id: contact.id },
    });
  });

  it('is left out without a word where they can’t be shown, also in a copy', async () => {
    const strangers = [await makePerson({ confirmedAt: null }), await makePerson({ tenantId: otherTenantId })];
    const { draft, leading } = await makeDrafted();
    for (const contactId of [nobody, ...strangers.map(({ id }) => String(id))]) {
      const made = await createProgramme(leading, { ...draft, name: `For ${contactId}`, contactId });
      expect(made.contact).toBeNull();
    }
    const contact = await makePerson();
    const { id } = await createProgramme(leading, { ...draft, name: 'With one', contactId: contact.id as string });
    const own = { joinUntil: '2026-09-18', startsOn: '2026-09-21', endsOn: null };
    expect((await duplicateProgramme(leading, { id, name: 'Copy', ...own })).contact).toMatchObject({ id: contact.id });
    await Person.updateOne({ _id: contact._id }, { $set: { leftAt: testNow } });
    expect((await duplicateProgramme(leading, { id, name: 'Later copy', ...own })).contact).toBeNull();
  });
});
