import fc from 'fast-check';
import i18next from 'i18next';
import type { SlotsView } from '../../../api/contracts/slots.ts';
import { dayScale } from '../../../tab/src/features/sessions/slots/dayScale.ts';
import {
  durationWords,
  otherClocks,
  reasonWords,
  sharedWords,
  slotsTitle,
} from '../../../tab/src/features/sessions/slots/slotWords.ts';
import numbers from '../../../tab/src/locales/en/numbers.json' with { type: 'json' };
import sessions from '../../../tab/src/locales/en/sessions.json' with { type: 'json' };

const card = (id: string, givenName: string) => ({ id, givenName, name: `${givenName} X`, initials: 'X' });
const jae = { ...card('j', 'Jae'), jobTitle: '', department: '', city: 'Cambridge' };
const day = (personId: string, city: string, timeZone: string, startsAt: string, endsAt: string) => ({
  personId,
  name: 'Jae Pak',
  city,
  timeZone,
  startsAt: `2026-11-24T${startsAt}:00.000Z`,
  endsAt: endsAt > startsAt ? `2026-11-24T${endsAt}:00.000Z` : `2026-11-25T${endsAt}:00.000Z`,
});
const view: SlotsView = {
  person: jae,
  others: [],
  minutes: 30,
  slots: [],
  days: [
    day('me', 'Everett', 'America/Los_Angeles', '16:00', '00:30'),
    day('j', 'Cambridge', 'Europe/London', '09:00', '17:30'),
  ],
  shared: { startsAt: '2026-11-24T16:00:00.000Z', endsAt: '2026-11-24T17:30:00.000Z' },
  sharedMinutes: 90,
  myHours: { startMinute: 480, endMinute: 990, days: [1, 2, 3, 4, 5] },
  isWidened: false,
};
const t = () => i18next.getFixedT('en', 'sessions');

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { sessions, numbers } } }));

describe('the words of a time across zones', () => {
  it('say how much two share, in words', () => {
    expect(slotsTitle(t(), view)).toBe('You and Jae share an hour and a half a day');
    expect(slotsTitle(t(), { ...view, sharedMinutes: 0 })).toBe('You and Jae share no hour of the day');
    expect([30, 45, 60, 420, 150, 75].map((minutes) => durationWords(t(), minutes))).toEqual([
      'half an hour',
      '45 minutes',
      'an hour',
      'seven hours',
      'two and a half hours',
      'an hour and 15 minutes',
    ]);
  });

  it('give the shared hours on both clocks, and a time on every clock that differs', () => {
    expect(sharedWords(t(), view)).toBe('08:00 to 09:30 in Everett is 16:00 to 17:30 in Cambridge.');
    expect(sharedWords(t(), { ...view, shared: null })).toBe('');
    expect(otherClocks(t(), '2026-11-24T16:00:00.000Z', view)).toBe('16:00 for Jae');
    const here = { ...view, days: view.days.map((one) => ({ ...one, timeZone: 'Europe/London' })) };
    expect(otherClocks(t(), '2026-11-24T16:00:00.000Z', here)).toBe('');
    expect(sharedWords(t(), here)).toBe('16:00 to 17:30 lies in both working days.');
  });

  it('say why it is fair, and whose turn it is', () => {
    const slot = { startsAt: '2026-11-24T16:00:00.000Z', aboutId: null };
    expect(reasonWords(t(), { ...slot, reason: 'yourTurnEarly' }, view)).toBe('Your turn to be early');
    expect(reasonWords(t(), { ...slot, reason: 'theirTurnLate', aboutId: 'j' }, view)).toBe('Jae’s turn to be late');
  });
});

describe('the picture of the days', () => {
  it('keeps every bar inside it, and what is shared inside every bar', () => {
    const minute = fc.integer({ min: 0, max: 1_380 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 60, max: 720 }), (mine, theirs, length) => {
        const at = (start: number) => ({
          startsAt: new Date(start * 60_000).toISOString(),
          endsAt: new Date((start + length) * 60_000).toISOString(),
        });
        const from = Math.max(mine, theirs);
        const until = Math.min(mine, theirs) + length;
        const shared =
          until > from
            ? { startsAt: new Date(from * 60_000).toISOString(), endsAt: new Date(until * 60_000).toISOString() }
            : null;
        const days = [at(mine), at(theirs)] as unknown as SlotsView['days'];
        const picture = dayScale({ days, shared });
        for (const { left, width } of picture.bars) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.001);
          if (!picture.shared) continue;
          expect(picture.shared.left).toBeGreaterThanOrEqual(left - 0.001);
          expect(picture.shared.left + picture.shared.width).toBeLessThanOrEqual(left + width + 0.001);
        }
      }),
    );
  });
});
