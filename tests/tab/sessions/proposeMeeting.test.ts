import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey, type TFunction } from 'i18next';
import { addressesOf } from '../../../tab/src/lib/addressesOf.ts';
import { meetingOf } from '../../../tab/src/lib/proposeMeeting.ts';
import { fakePlan } from '../../support/fakePlan.ts';

const pairs = JSON.parse(
  readFileSync(join(__dirname, '../../../tab/src/locales/en/pairs.json'), 'utf8'),
) as ResourceKey;
beforeAll(() => i18next.init({ lng: 'en', resources: { en: { pairs } }, interpolation: { escapeValue: false } }));

const { partnership, session } = fakePlan({ meId: 'f'.repeat(24) });
const meeting = (minutes: number, change = {}, ofSession = {}) => {
  const endsAt = new Date(Date.parse(session.startsAt) + minutes * 60_000).toISOString();
  const t = i18next.getFixedT('en', 'pairs') as unknown as TFunction<'pairs'>;
  return meetingOf(t, { ...partnership, ...change }, { ...session, endsAt, ...ofSession });
};

describe('the meeting in Teams', () => {
  it('is as long as what is booked', () => {
    expect(meeting(30).subject).toBe('Adobe Illustrator: half an hour with Sariya');
    for (const minutes of [25, 45, 60])
      expect(meeting(minutes).subject).toBe(`Adobe Illustrator: ${minutes} minutes with Sariya`);
  });

  it('invites everybody of a ring', () => {
    const third = { ...partnership.person, id: 'e'.repeat(24), givenName: 'Michael' };
    const ring = meeting(30, { others: [third] }, { otherAddresses: ['michael@adventure-works.com'] });
    expect(ring.attendees).toEqual([session.address, 'michael@adventure-works.com']);
    expect(ring.subject).toBe('Adobe Illustrator: half an hour with Sariya and Michael');
  });

  it('leaves out an address that is not known', () => {
    expect(addressesOf({ address: '', otherAddresses: ['', 'a@b.example'] })).toEqual(['a@b.example']);
  });
});
