import fc from 'fast-check';
import { programmeDraft } from '../../../api/contracts/programmes.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import {
  draftOf,
  inputOf,
  newDraft,
  withAgreement,
  withAudience,
  withDay,
  withKind,
} from '../../../tab/src/features/programmes/draft.ts';

const person: PersonCard = {
  id: 'a'.repeat(24),
  name: 'Peng Wu',
  givenName: 'Peng',
  initials: 'PW',
  jobTitle: '',
  department: 'Quality Assurance',
  city: '',
};
// A Friday.
const now = new Date('2026-11-20T12:00:00Z');
const first = newDraft({ person, timeZone: 'America/Los_Angeles' }, now);

const days = fc
  .integer({ min: 0, max: 400 })
  .map((later) => new Date(now.getTime() + later * 86_400_000).toISOString().slice(0, 10));

describe('a draft', () => {
  it('begins with what is good for most programmes: a week to join, the first pairs on the Monday after it', () => {
    expect([first.joinUntil, first.startsOn]).toEqual(['2026-11-27', '2026-11-30']);
    expect(first.rhythm).toEqual({ everyWeeks: 2, minutes: 30, roundMonths: 3 });
    expect(programmeDraft.safeParse(inputOf(first)).success).toBe(true);
  });

  it('counts its days in the zone of whoever makes it', () => {
    const late = new Date('2026-11-21T05:00:00Z');
    expect(newDraft({ person, timeZone: 'America/Los_Angeles' }, late).joinUntil).toBe('2026-11-27');
    expect(newDraft({ person, timeZone: 'Europe/Berlin' }, late).joinUntil).toBe('2026-11-28');
  });

  it('closes joining before it starts and ends after it, whichever day was chosen last', () => {
    const names = fc.constantFrom('joinUntil' as const, 'startsOn' as const, 'endsOn' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(names, days), { maxLength: 6 }), (chosen) => {
        const draft = chosen.reduce((before, [name, day]) => withDay(before, name, day), first);
        expect(draft.joinUntil < draft.startsOn).toBe(true);
        expect(draft.endsOn === null || draft.endsOn > draft.startsOn).toBe(true);
      }),
    );
  });

  it('sends an agreement without its empty lines, which stand there while it is written', () => {
    const written = withAgreement(first, ' Be kind \n\nAsk twice\n');
    expect(written?.agreement.join('\n')).toBe(' Be kind \n\nAsk twice\n');
    expect(written && inputOf(written).agreement).toEqual(['Be kind', 'Ask twice']);
    expect(withAgreement(first, '')?.agreement).toEqual([]);
  });

  it('takes no more of an agreement than a programme may have', () => {
    const point = 'x'.repeat(120);
    const full = withAgreement(first, Array.from({ length: 6 }, () => point).join('\n\n'));
    expect(full && programmeDraft.safeParse(inputOf(full)).success).toBe(true);
    expect(withAgreement(first, 'a\nb\nc\nd\ne\nf\ng')).toBeNull();
    expect(withAgreement(first, `${point}x`)).toBeNull();
  });

  it('keeps the day that was chosen last', () => {
    expect(withDay(first, 'startsOn', '2026-11-24')).toMatchObject({ startsOn: '2026-11-24', joinUntil: '2026-11-23' });
    expect(withDay(first, 'joinUntil', '2026-12-02')).toMatchObject({
      joinUntil: '2026-12-02',
      startsOn: '2026-12-07',
    });
  });

  it('takes the usual rhythm of another kind, but never one that was chosen', () => {
    expect(withKind(first, 'mentoring').rhythm).toEqual({ everyWeeks: 4, minutes: 60, roundMonths: 6 });
    const chosen = { ...first, rhythm: { ...first.rhythm, minutes: 45 as const } };
    expect(withKind(chosen, 'mentoring').rhythm).toEqual(chosen.rhythm);
  });

  it('asks nobody of a mentoring to learn both ways', () => {
    expect(withKind(first, 'mentoring').rules.priorities).toEqual(['wishes', 'departments', 'hours']);
  });

  it('starts with the own department where a department is needed', () => {
    expect(withAudience(first, 'departments', 'Quality Assurance').audience).toEqual({
      kind: 'departments',
      departments: ['Quality Assurance'],
    });
    expect(withAudience(first, 'named', 'Quality Assurance')).toBe(first);
  });

  it('is the same after it was kept and read again', () => {
    const named = { ...first, contact: person, audience: { kind: 'named' as const, people: [person] } };
    const view = { ...named, audience: { kind: 'named' as const, people: 1, named: [person] } };
    expect(inputOf(draftOf(view as unknown as Parameters<typeof draftOf>[0]))).toEqual(inputOf(named));
  });
});
