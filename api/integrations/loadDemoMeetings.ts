import { DateTime } from 'luxon';
import type { Context, SystemContext } from '../domain/context.ts';
import { findPartners } from '../domain/matching/findPartners.ts';
import { acceptPartnership } from '../domain/partnerships/acceptPartnership.ts';
import { listPartnerships } from '../domain/partnerships/listPartnerships.ts';
import { proposePartnership } from '../domain/partnerships/proposePartnership.ts';
import { idsByMail } from '../domain/people/imported/managersOf.ts';
import { addAction } from '../domain/sessions/addAction.ts';
import { agreeGuidelines } from '../domain/sessions/agreeGuidelines.ts';
import { bookSession } from '../domain/sessions/bookSession.ts';
import { finishSession } from '../domain/sessions/finishSession.ts';
import { keepSentence } from '../domain/sessions/keepSentence.ts';
import { proposeSlots } from '../domain/sessions/proposeSlots.ts';
import { recordOutcome } from '../domain/sessions/recordOutcome.ts';
import { sweepSessions } from '../domain/sessions/sweepSessions.ts';
import { widenHours } from '../domain/sessions/widenHours.ts';
import { writeNotes } from '../domain/sessions/writeNotes.ts';
import { administratorMail, leadMail, newcomerMail } from './demoProgrammes.ts';

/** Jae lives in another zone than most: what two working days share is to be seen with him. */
const farAwayMail = 'jae0@adventure-works.com';
const askedMail = 'sariya0@adventure-works.com';
const managerMail = 'dylan0@adventure-works.com';

/** For each other they begin earlier and end later: across eight hours of difference that leaves an hour and a half a day. */
const hours = {
  far: { startMinute: 540, endMinute: 1050, days: [1, 2, 3, 4, 5] },
  home: { startMinute: 480, endMinute: 990, days: [1, 2, 3, 4, 5] },
};

/** What the two noted and kept, meeting by meeting. */
const meetings = [
  {
    purpose: 'What both of us want, on one example',
    task: 'Try it on one real example',
    sentence: 'Begin with the smallest case that can go wrong.',
  },
  {
    purpose: 'One report from beginning to end',
    task: 'Show a colleague what came of it',
    sentence: 'Say first what it is for, then how it works.',
  },
] as const;
const notes = 'Templates lie in the team’s folder.\nAsk for the review before the change, not after it.';

/**
 * A pair of the demo company that has met twice and meets again: with an agreement, notes, open actions and a next date, made
 * through the same functions as by two people. Always the same two, once; what a load that broke off has begun stays as it is.
 */
export async function loadDemoMeetings(system: SystemContext): Promise<void> {
  const leaders = await idsByMail(system, [
    farAwayMail,
    askedMail,
    leadMail,
    administratorMail,
    newcomerMail,
    managerMail,
  ]);
  const jae = leaders.get(farAwayMail);
  if (!jae) throw new Error('the demo company has nobody far away');
  const begin = DateTime.fromJSDate(system.now).minus({ days: 33 });
  const as = (personId: string, now: DateTime): Context => ({
    ...system,
    now: now.toJSDate(),
    actor: { tenantId: system.tenantId, personId, isAdministrator: false },
  });
  if ((await listPartnerships(as(jae, begin))).partnerships.length > 0) return;
  const taken = new Set(leaders.values());
  const { suggestions } = await findPartners(as(jae, begin), {});
  const free = suggestions.filter(({ person }) => !taken.has(person.id));
  const partner = (free.find(({ comes, gives }) => comes && gives) ?? free[0])?.person;
  // A company in which nobody fits has nothing to show here.
  if (!partner) return;
  const { id } = await proposePartnership(as(jae, begin), {
    personId: partner.id,
    greeting: 'Half an hour every other week?',
    goal: 'Do it alone by the end of spring',
  });
  await acceptPartnership(as(partner.id, begin.plus({ days: 1 })), { id });
  await widenHours(as(jae, begin.plus({ days: 1 })), { id, hours: hours.far });
  await widenHours(as(partner.id, begin.plus({ days: 1 })), { id, hours: hours.home });
  for (const member of [jae, partner.id]) await agreeGuidelines(as(member, begin.plus({ days: 1 })), { id });
  for (const [at, { purpose, task, sentence }] of meetings.entries()) {
    const from = begin.plus({ days: 1 + 14 * at });
    const [slot] = (await proposeSlots(as(jae, from), { id })).slots;
    if (!slot) return;
    const { next } = await bookSession(as(jae, from), { id, startsAt: slot.startsAt, purpose });
    if (!next) return;
    const during = DateTime.fromISO(next.startsAt).plus({ minutes: 25 });
    await addAction(as(at === 0 ? jae : partner.id, during), { id, text: task });
    const after = DateTime.fromISO(next.endsAt).plus({ minutes: 5 });
    await sweepSessions({ ...system, now: after.toJSDate() });
    for (const member of [jae, partner.id]) {
      await recordOutcome(as(member, after), { id: next.id, met: 'yes' });
      await keepSentence(as(member, after), { id: next.id, sentence: member === jae ? sentence : '' });
      await finishSession(as(member, after), { id: next.id });
    }
  }
  await writeNotes(as(jae, begin.plus({ days: 20 })), { id, audience: 'both', base: '', text: notes });
  const [slot] = (await proposeSlots(as(partner.id, DateTime.fromJSDate(system.now)), { id })).slots;
  if (slot) await bookSession(as(partner.id, DateTime.fromJSDate(system.now)), { id, startsAt: slot.startsAt });
}
