import i18next, { type TFunction } from 'i18next';
import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { nextOf, toBoard } from '../../../tab/src/features/partnerships/board.ts';
import { nextThing } from '../../../tab/src/features/partnerships/nextThing.ts';
import { wayOn } from '../../../tab/src/features/partnerships/wayOn.ts';
import { fakePlan } from '../../support/fakePlan.ts';
import partnerships from '../../../tab/src/locales/en/partnerships.json' with { type: 'json' };
import sessions from '../../../tab/src/locales/en/sessions.json' with { type: 'json' };

const meId = 'f'.repeat(24);
const { partnership } = fakePlan({ meId });
const timeZone = 'Europe/Berlin';
// A Sunday.
const now = new Date('2026-11-22T12:00:00.000Z');
const meeting = (startsAt: string, more: object = {}) => ({
  id: 'a'.repeat(24),
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString(),
  teacherId: partnership.person.id,
  joinUrl: '',
  ...more,
});
const pair = (change: Partial<PartnershipView>): PartnershipView => ({ ...partnership, ...change });
const booked = pair({ nextSession: meeting('2026-11-24T13:00:00.000Z') });
const words = (one: PartnershipView | undefined, at = now) =>
  nextThing(i18next.getFixedT('en', ['partnerships', 'sessions']) as TFunction, one, { now: at, timeZone });

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { partnerships, sessions } } }));

describe('what leads the board', () => {
  it('is the meeting that is booked first, then what I am asked, a request, a pair without a date, my own request', () => {
    const soon = pair({ id: '1', nextSession: meeting('2026-11-23T09:00:00.000Z') });
    const later = pair({ id: '2', nextSession: meeting('2026-11-25T09:00:00.000Z') });
    const met = pair({ id: '3', nextSession: null, toAnswer: { id: 'b', startsAt: '2026-11-20T09:00:00.000Z' } });
    const request = pair({ id: '4', state: 'proposed', iAsked: false });
    const open = pair({ id: '5', nextSession: null });
    const mine = pair({ id: '6', state: 'proposed', iAsked: true });
    const order = [soon, later, met, request, open, mine];
    for (const [at, one] of order.entries()) expect(nextOf(toBoard(order.slice(at).toReversed()))?.id).toBe(one.id);
    expect(nextOf(toBoard([]))).toBeUndefined();
  });

  it('names who and when, and opens the agenda', () => {
    expect(words(booked)).toEqual({
      title: `${partnership.person.givenName}, Tuesday at 14:00`,
      text: `${partnership.person.givenName} teaches this time.`,
      action: 'Open the agenda',
      act: { kind: 'open', page: `/partnerships/${partnership.id}` },
    });
  });

  it('joins from a quarter of an hour before on: the meeting’s link, else a call', () => {
    const url = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0';
    const before = new Date('2026-11-24T12:45:00.000Z');
    const linked = pair({ nextSession: meeting('2026-11-24T13:00:00.000Z', { joinUrl: url }) });
    expect(words(linked, before).act).toEqual({ kind: 'join', link: url });
    expect(words(booked, before).act).toMatchObject({ link: expect.stringContaining('/call/') });
    const foreign = pair({ nextSession: meeting('2026-11-24T13:00:00.000Z', { joinUrl: 'https://example.com' }) });
    expect(words(foreign, before).act).toMatchObject({ link: expect.stringContaining('/call/') });
    expect(words({ ...booked, address: '' }, before).act.kind).toBe('open');
    expect(words(booked, new Date('2026-11-24T12:44:00.000Z')).act.kind).toBe('open');
  });

  it('asks whether the two met where no date follows', () => {
    const met = pair({ nextSession: null, toAnswer: { id: 'b', startsAt: '2026-11-20T09:00:00.000Z' } });
    expect(words(met)).toMatchObject({
      title: `Did you and ${partnership.person.givenName} meet on Friday, 20 November?`,
      text: 'Stays between you two.',
    });
  });

  it('finds a time for who has met, and says hello to who has not', () => {
    const open = pair({ nextSession: null, heldCount: 1 });
    expect(words(open).act).toEqual({ kind: 'open', page: `/partnerships/${partnership.id}/slots` });
    expect(words({ ...open, heldCount: 0 }).act).toEqual({ kind: 'open', page: `/partnerships/${partnership.id}` });
  });

  it('says of 25 minutes what they are about, and leads on to others who help with it', () => {
    const short = pair({ isOneOff: true, iAsked: true, nextSession: null });
    expect(words(short).text).toBe(`25 minutes about ${partnership.comes?.skillName}`);
    expect(wayOn(short)).toEqual({ page: `/ask?skill=${partnership.comes?.skillId}`, words: 'oneOff.whoElse' });
    expect(wayOn({ ...short, isOneOff: false }).page).toBe('/find');
  });
});
