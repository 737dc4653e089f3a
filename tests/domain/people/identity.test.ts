import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { claimPerson } from '../../../api/domain/people/claimPerson.ts';
import { identifyPerson } from '../../../api/domain/people/identifyPerson.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makePerson, makeSystem, otherTenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { teaches } from './diane.ts';

useDatabase();
beforeEach(emptyDatabase);

const objectId = 'aaaaaaaa-0000-4000-8000-000000000001';
const stranger = 'aaaaaaaa-0000-4000-8000-000000000002';
const mail = 'diane1@adventure-works.com';
const directory = { mail, name: 'Diane Margheim', givenName: 'Diane' };
const system = makeSystem();

/** A row as an import leaves it: nobody has claimed it yet. */
const importRow = async () => {
  const row = await makePerson({
    mail,
    name: 'Diane Margheim',
    jobTitle: 'Engineer',
    confirmedAt: null,
    teaches: [teaches('sql', 4, 'suggested')],
  });
  await Person.updateOne({ _id: row._id }, { $unset: { objectId: 1 } });
  return row;
};

describe('identifying a verified object id', () => {
  it('makes an empty new person once, and knows them again', async () => {
    const first = await identifyPerson(system, { objectId, name: 'Diane Margheim' });
    const again = await identifyPerson(system, { objectId: objectId.toUpperCase(), name: 'Somebody else' });
    expect(again).toEqual(first);
    expect(await Person.find().lean()).toMatchObject([
      { name: 'Diane Margheim', givenName: 'Diane', confirmedAt: null },
    ]);
  });

  it('is one person when 20 turns come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => identifyPerson(system, { objectId, name: 'Diane' })),
    );
    expect(new Set(all.map(({ personId }) => personId)).size).toBe(1);
    expect(await Person.countDocuments()).toBe(1);
  });

  it('never claims an imported row, even when the name is its mail', async () => {
    const row = await importRow();
    const { personId } = await identifyPerson(system, { objectId, name: mail });
    expect(personId).not.toBe(row.id);
    expect(await Person.findById(row._id).lean()).not.toHaveProperty('objectId');
    expect(await Person.findById(personId).lean()).not.toHaveProperty('mail');
  });

  it('keeps tenants apart', async () => {
    const here = await identifyPerson(system, { objectId, name: 'Diane' });
    const there = await identifyPerson(makeSystem({ tenantId: otherTenantId }), { objectId, name: 'Diane' });
    expect(there.personId).not.toBe(here.personId);
  });

  it('needs no name', async () => {
    await identifyPerson(system, { objectId, name: '  ' });
    expect(await Person.findOne().lean()).toMatchObject({ name: '?' });
  });
});

describe('claiming an imported row through the directory', () => {
  it('gives the row its object id, audited', async () => {
    const row = await importRow();
    expect(await claimPerson(system, { objectId, directory: { ...directory, mail: mail.toUpperCase() } })).toEqual({
      personId: row.id,
    });
    expect(await Person.find().lean()).toMatchObject([{ objectId, mail, teaches: [{ skillId: 'sql' }] }]);
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'person.claimed', subject: row.id }]);
  });

  it('lets the person made from a token take the row over, with its reports', async () => {
    const row = await importRow();
    const report = await makePerson({ managerId: row._id });
    const { personId } = await identifyPerson(system, { objectId, name: 'diane' });
    expect(await claimPerson(system, { objectId, directory })).toEqual({ personId });
    expect(await Person.findById(row._id)).toBeNull();
    expect(await Person.findById(personId).lean()).toMatchObject({
      mail,
      name: 'Diane Margheim',
      jobTitle: 'Engineer',
      teaches: [{ skillId: 'sql', state: 'suggested' }],
    });
    expect((await Person.findById(report._id).lean())?.managerId?.toString()).toBe(personId);
  });

  it('keeps what the person already said over what was imported', async () => {
    await importRow();
    await makePerson({ objectId, teaches: [teaches('sql', 2)], languages: ['fr'] });
    await Person.updateOne({ objectId }, { $unset: { mail: 1 } });
    await claimPerson(system, { objectId, directory });
    expect(await Person.find().lean()).toMatchObject([
      { mail, languages: ['fr'], teaches: [{ skillId: 'sql', level: 2, state: 'kept' }] },
    ]);
  });

  it('refuses a row that belongs to another object id, and changes nothing', async () => {
    await makePerson({ objectId: stranger, mail });
    await expect(claimPerson(system, { objectId, directory })).rejects.toMatchObject({ reason: 'claimedByAnother' });
    expect(await Person.find().lean()).toMatchObject([{ objectId: stranger }]);
    expect(await AuditEntry.countDocuments()).toBe(0);
  });

  it('is the same when repeated, and one effect when 20 come at once', async () => {
    const row = await importRow();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimPerson(system, { objectId, directory })));
    await claimPerson(system, { objectId, directory });
    expect(new Set(claims.map(({ personId }) => personId))).toEqual(new Set([row.id]));
    expect(await Person.countDocuments()).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'person.claimed' })).toBe(1);
  });

  it('does not reach into another tenant', async () => {
    const row = await importRow();
    await claimPerson(makeSystem({ tenantId: otherTenantId }), { objectId, directory });
    expect(await Person.findById(row._id).lean()).not.toHaveProperty('objectId');
  });

  it('makes a person of the directory where nothing was imported', async () => {
    const { personId } = await claimPerson(system, { objectId, directory });
    expect(await Person.findById(personId).lean()).toMatchObject({ objectId, mail, name: 'Diane Margheim' });
    expect(await claimPerson(system, { objectId, directory })).toEqual({ personId });
  });
});
