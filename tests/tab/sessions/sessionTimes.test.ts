import fc from 'fast-check';
import i18next from 'i18next';
import type { PartnershipPlan, SessionView } from '../../../api/contracts/sessions.ts';
import { triedSince, untilNext } from '../../../tab/src/features/sessions/actionsOf.ts';
import { levelToConfirm, taughtTo } from '../../../tab/src/features/sessions/levelToConfirm.ts';
import { phaseOf, stepTime } from '../../../tab/src/features/sessions/livePhase.ts';
import {
  firstThing,
  mayBeMissed,
  needsAgreement,
  pairMoment,
  stillAsks,
} from '../../../tab/src/features/sessions/pairMoment.ts';
import { firstRhythm, minuteWords, nthOf, onWeekday, placeOf } from '../../../tab/src/features/sessions/rhythmWords.ts';
import { fakePlan } from '../../support/fakePlan.ts';

beforeAll(() => i18next.init({ lng: 'en', resources: {} }));

const meId = 'f'.repeat(24);
const zone = 'Europe/Berlin';
const startsAt = '2026-11-24T13:00:00.000Z';
const endsAt = '2026-11-24T13:30:00.000Z';
const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const fake = fakePlan({ meId });
const session: SessionView = { ...fake.session, startsAt, endsAt, live: null };
const live = { step: 1, stepStartedAt: '2026-11-24T13:05:00.000Z', extraMinutes: 0 };

describe('a meeting', () => {
  it('may begin ten minutes early, goes on while they talk, then asks', () => {
    const phase = (time: string, change: Partial<SessionView> = {}) => phaseOf({ ...session, ...change }, at(time));
    expect(phase('12:45:00')).toBe('before');
    expect(phase('12:52:00')).toBe('ready');
    expect(phase('13:10:00')).toBe('ready');
    expect(phase('13:10:00', { live })).toBe('live');
    expect(phase('13:40:00', { live, state: 'over' })).toBe('live');
    expect(phase('13:46:00', { live, state: 'over' })).toBe('asks');
    expect(phase('13:31:00', { state: 'over' })).toBe('asks');
    expect(phase('13:20:00', { live: { ...live, step: 4 } })).toBe('asks');
    expect(phase('13:31:00', { state: 'held', myAnswer: 'yes' })).toBe('keeps');
    expect(phase('13:31:00', { state: 'held', myAnswer: 'yes', isFinished: true })).toBe('done');
    expect(phase('13:31:00', { state: 'notHeld', myAnswer: 'no' })).toBe('done');
    expect(phase('12:00:00', { state: 'cancelled' })).toBe('off');
  });

  it('may be missed from its start on, not while it may only begin early', () => {
    expect(mayBeMissed(session, at('12:52:00'))).toBe(false);
    expect(mayBeMissed(session, at('13:00:00'))).toBe(true);
  });

  it('never has less than no time left', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.nat(60), (now, extraMinutes) => {
        const { left, share } = stepTime({ ...session, live: { ...live, extraMinutes } }, now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a pair', () => {
  const plan: PartnershipPlan = { ...fake.plan, next: session };
  const now = at('08:00:00');
  const first = (change: Partial<PartnershipPlan>) => {
    const changed = { ...plan, ...change };
    return firstThing(changed, pairMoment(changed, now, zone));
  };
  const unmet = { heldCount: 0, history: [], agreement: { lines: [], iAgreed: false, everybodyAgreed: false } };

  it('has one thing to do at a time', () => {
    expect(first({})).toBe('join');
    expect(first({ next: { ...session, startsAt: '2026-11-26T13:00:00Z', endsAt: '2026-11-26T13:30:00Z' } })).toBe(
      'prepare',
    );
    expect(first({ toAnswer: session })).toBe('answer');
    expect(first(unmet)).toBe('agree');
    expect(first({ next: null })).toBe('findTime');
    expect(first({ ...unmet, next: null })).toBe('hello');
    expect(first({ pausedUntil: '2026-12-05' })).toBe('resume');
    const running = { ...plan, ...unmet, toAnswer: session };
    expect(firstThing(running, pairMoment(running, at('13:10:00'), zone))).toBe('join');
  });

  it('is shown the agreement before its first meeting only', () => {
    expect(needsAgreement({ ...plan, ...unmet })).toBe(true);
    expect(needsAgreement({ ...plan, ...unmet, heldCount: 1 })).toBe(false);
    expect(needsAgreement({ ...plan, ...unmet, next: null })).toBe(false);
  });

  it('is asked until all is said, and after a no only where there is no date', () => {
    expect(stillAsks(session, plan)).toBe(true);
    expect(stillAsks({ ...session, myAnswer: 'yes' }, plan)).toBe(true);
    expect(stillAsks({ ...session, myAnswer: 'yes', isFinished: true }, plan)).toBe(false);
    expect(stillAsks({ ...session, myAnswer: 'moved' }, plan)).toBe(false);
    expect(stillAsks({ ...session, myAnswer: 'moved' }, { next: null })).toBe(true);
  });
});

describe('what was to be tried', () => {
  const action = (id: string, personId: string, state: 'open' | 'done', createdAt: string) => ({
    id,
    personId,
    state,
    createdAt,
    text: id,
  });
  const actions = [
    action('a', meId, 'open', '2026-11-10T13:00:00Z'),
    action('b', 'other', 'done', '2026-11-10T13:00:00Z'),
    action('c', meId, 'done', '2026-11-10T13:00:00Z'),
    action('d', meId, 'open', '2026-11-24T13:20:00Z'),
  ];

  it('is asked about next time, not in the meeting it was written in', () => {
    const since = triedSince(actions, meId, startsAt);
    expect(since.mine.map(({ id }) => id)).toEqual(['a']);
    expect(since.theirs.map(({ id }) => id)).toEqual(['b']);
    expect(untilNext(actions, startsAt).map(({ id }) => id)).toEqual(['d']);
  });
});

describe('a level that was seen', () => {
  const goal = fake.plan.goals[1];
  it('is asked about after a meeting, up to what is aimed at, and not once it was seen', () => {
    expect(levelToConfirm({ heldCount: 0 }, goal)).toBeNull();
    expect(levelToConfirm({ heldCount: 1 }, goal)).toBe(3);
    const seen = goal && { ...goal, confirmed: { level: 3, byName: 'Me', at: startsAt } };
    expect(levelToConfirm({ heldCount: 2 }, seen)).toBeNull();
    expect(levelToConfirm({ heldCount: 1 })).toBe(2);
  });

  it('is asked of the one who teaches; in a ring that is not the one who teaches me', () => {
    const { partnership } = fake;
    expect(taughtTo(partnership, partnership.person)).toBe(partnership.gives);
    const third = { ...partnership.person, id: 'e'.repeat(24) };
    const ring = { ...partnership, others: [third] };
    expect(taughtTo(ring, ring.person)).toBeNull();
    expect(taughtTo(ring, third)).toBe(partnership.gives);
  });
});

describe('a rhythm', () => {
  it('begins on one of its own days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 7 }),
        (date, weekday) => {
          const from = date.toISOString().slice(0, 10);
          const day = onWeekday(from, weekday);
          expect(new Date(day).getUTCDay() || 7).toBe(weekday);
          const ahead = (Date.parse(day) - Date.parse(from)) / 86_400_000;
          expect(ahead >= 0 && ahead < 7).toBe(true);
        },
      ),
    );
  });

  it('begins with the time of the next meeting, on the reader’s clock', () => {
    expect(firstRhythm({ next: session }, 'twoWeeks', zone, '2026-11-20')).toEqual({
      every: 'twoWeeks',
      weekday: 2,
      minute: 840,
      timeZone: zone,
      from: '2026-11-24',
    });
    expect(firstRhythm({ next: null }, 'month', zone, '2026-11-20').from).toBe('2026-11-24');
  });

  it('is said as a clock and a calendar say it', () => {
    expect([0, 545, 1435].map(minuteWords)).toEqual(['00:00', '09:05', '23:55']);
    expect(['2026-11-07', '2026-11-08', '2026-11-29'].map(nthOf)).toEqual([1, 2, 5]);
    expect(placeOf('Australia/Lord_Howe')).toBe('Lord Howe');
  });
});
