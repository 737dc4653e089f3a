import fc from 'fast-check';
import { myProfile, type MyProfile, type UpdateProfileInput } from '../../../api/contracts/people.ts';
import { applyUpdate, inverseOf } from '../../../tab/src/features/profile/applyUpdate.ts';

const teach = (skillId: string, level: number, state: 'kept' | 'suggested' = 'kept') => ({
  skillId,
  skillName: skillId.toUpperCase(),
  level,
  state,
});

const me: MyProfile = {
  person: {
    id: 'a'.repeat(24),
    name: 'Di Ane',
    givenName: 'Di',
    initials: 'DA',
    jobTitle: '',
    department: '',
    city: '',
  },
  mail: 'di@example.com',
  isConfirmed: true,
  isAdministrator: false,
  teaches: [teach('sql', 4), teach('r', 2), teach('cad', 3, 'suggested')],
  wants: [{ ...teach('minitab', 2), why: 'reports', audience: 'teachers' }],
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  workingHours: { startMinute: 480, endMinute: 990, days: [1, 2, 3, 4, 5] },
  openTo: ['learning'],
  capacity: 2,
  sessionReminders: 'day',
  bio: '',
  pausedUntil: null,
  wantsToBeToldWhenSomebodyFits: false,
  locale: 'en',
  version: 7,
};

const inputs: fc.Arbitrary<UpdateProfileInput> = fc.record(
  {
    teaches: fc.constantFrom([], [{ skillId: 'sql', level: 1 }], [{ skillId: 'new', level: 3 }]),
    wants: fc.constantFrom([], [{ skillId: 'minitab', level: 5, why: '', audience: 'everyone' as const }]),
    capacity: fc.integer({ min: 0, max: 10 }),
    bio: fc.string(),
    languages: fc.constantFrom(['de'], ['en', 'fr']),
  },
  { requiredKeys: [] },
);

describe('a change of the profile, before the server has answered', () => {
  it('can always be taken back', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(
          applyUpdate(applyUpdate(me, input), inverseOf(me, input), { sql: 'SQL', r: 'R', minitab: 'MINITAB' }),
        ).toEqual(me);
      }),
    );
  });

  it('keeps to the contract and never settles a suggestion', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const changed = applyUpdate(me, input);
        expect(myProfile.safeParse(changed).success).toBe(true);
        expect(changed.teaches).toContainEqual(teach('cad', 3, 'suggested'));
      }),
    );
  });

  it('shows a new skill by the name it was picked by', () => {
    const changed = applyUpdate(me, { teaches: [{ skillId: 'welding', level: 3 }] }, { welding: 'Welding' });
    expect(changed.teaches[0]).toEqual({ skillId: 'welding', skillName: 'Welding', level: 3, state: 'kept' });
  });

  it('takes back only what it changed', () => {
    expect(inverseOf(me, { capacity: 5, version: 7 })).toEqual({ capacity: 2, version: 7 });
  });
});
