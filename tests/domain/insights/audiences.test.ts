import type { Types } from 'mongoose';
import { audiencesOf } from '../../../api/domain/insights/audiencesOf.ts';
import { describeAudience } from '../../../api/domain/insights/describeAudiences.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { makePerson, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import '../../support/patience.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import { is } from './readers.ts';
import { makePeople, makeWithContact } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

describe('those with whom somebody can share', () => {
  it('are everyone, the running programmes they are in or lead, their team and their partners, with how many read', async () => {
    await makeSkills();
    const { asker, asked, as, id } = await makeActive({ department: 'Quality' }, { name: 'Ben Asked' });
    const [lead = asker] = await makePeople(3);
    const member = { personId: asker._id, role: 'partner' as const };
    const mine = await makeProgramme({ lead, members: [member], name: 'Mine' });
    const led = await makeProgramme({ lead: asker, members: [], name: 'Led' });
    await makeProgramme({ lead, members: [], name: 'Not mine' });
    await makeProgramme({ lead: asker, members: [], name: 'Draft', state: 'draft' });
    expect(await audiencesOf(as(asker))).toEqual([
      expect.objectContaining({ audience: { kind: 'everyone' }, name: '', readers: 5 }),
      expect.objectContaining({ audience: { kind: 'programme', programmeId: led.id }, name: 'Led', readers: 1 }),
      expect.objectContaining({ audience: { kind: 'programme', programmeId: mine.id }, name: 'Mine', readers: 2 }),
      expect.objectContaining({ audience: { kind: 'team', department: 'Quality' }, name: 'Quality', readers: 4 }),
      {
        audience: { kind: 'partnership', partnershipId: id },
        name: 'Ben Asked',
        readers: 2,
        mayBeUnnamed: false,
        mayGoThroughContact: false,
      },
    ]);
    await endPartnership(as(asker), { id });
    expect((await audiencesOf(as(asked))).map(({ audience }) => audience.kind)).toEqual(['everyone', 'team']);
  });

  it('do not count who has left or has not confirmed a profile', async () => {
    const { member, members, audience } = await makeWithContact(4);
    await makePerson({ department: 'Quality', confirmedAt: null });
    await Person.updateOne({ _id: members[1]?._id }, { $set: { leftAt: testNow } });
    expect((await audiencesOf(is(member))).map(({ readers }) => readers)).toEqual([5, 4, 5]);
    expect(await describeAudience(is(member), audience)).toMatchObject({ readers: 4, name: 'Learning partners' });
  });

  it('offer to do without a name from 25 readers on, below only through a contact outside the programme who is here', async () => {
    const { member, lead, contact, audience } = await makeWithContact(23);
    const described = () => describeAudience(is(member), audience);
    expect(await described()).toMatchObject({ readers: 24, mayBeUnnamed: false, mayGoThroughContact: true });
    expect(await describeAudience(is(member), { kind: 'everyone' })).toMatchObject({ readers: 25, mayBeUnnamed: true });
    expect(await describeAudience(is(contact), audience)).toMatchObject({ mayGoThroughContact: false });
    const named = async (contactId: Types.ObjectId | null) => {
      await Programme.updateMany({}, { $set: { contactId } });
      return described();
    };
    for (const inside of [lead._id, member._id, null])
      expect(await named(inside)).toMatchObject({ mayGoThroughContact: false });
    const gone = await makePerson({ leftAt: testNow });
    expect(await named(gone._id)).toMatchObject({ mayGoThroughContact: false });
  });

  it('are everyone alone for who is in nothing and of no department', async () => {
    const person = await makePerson({ department: '' });
    expect((await audiencesOf(is(person))).map(({ audience }) => audience.kind)).toEqual(['everyone']);
  });
});
