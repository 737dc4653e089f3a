import { Types } from 'mongoose';
import type { PollState } from '../contracts/polls.ts';
import type { Context, SystemContext } from '../domain/context.ts';
import { idsByMail } from '../domain/people/imported/managersOf.ts';
import { answerPoll } from '../domain/polls/answerPoll.ts';
import { closePoll } from '../domain/polls/closePoll.ts';
import { createPoll } from '../domain/polls/createPoll.ts';
import { getPoll } from '../domain/polls/getPoll.ts';
import { listPolls } from '../domain/polls/listPolls.ts';
import { openPoll } from '../domain/polls/openPoll.ts';
import { updatePoll } from '../domain/polls/updatePoll.ts';
import { writeChange } from '../domain/polls/writeChange.ts';
import { listProgrammes } from '../domain/programmes/listProgrammes.ts';
import { confirmedPeople, partnersAmong } from './demoParticipants.ts';
import { answersAt, demoPolls, type DemoPoll } from './demoPolls.ts';
import { leadMail, learningPartners } from './demoProgrammes.ts';

const day = 86_400_000;
const openDays = 14;
const atOnce = 8;

/**
 * Three polls of the learning partners: two that are over, of which the second tells what came of the first, and one that
 * everybody is asked now. Written, answered and closed through the same functions as by people; those that are over stood
 * in a channel, so nobody is written to about them. Taken up again where it broke off.
 */
export async function loadDemoPolls(system: SystemContext): Promise<void> {
  const leadId = (await idsByMail(system, [leadMail])).get(leadMail);
  if (!leadId) throw new Error('the demo company has nobody to ask anything');
  const people = partnersAmong(await confirmedPeople(system)).map(({ personId }) => personId);
  const as = (personId: string, now: Date): Context => ({
    ...system,
    now,
    actor: { tenantId: system.tenantId, personId, isAdministrator: false },
  });
  const { programmes } = await listProgrammes(as(leadId, system.now));
  const programme = programmes.find(({ name }) => name === learningPartners.name);
  if (!programme) throw new Error('the demo company has no programme to ask anything');
  const { polls } = await listPolls(as(leadId, system.now), programme);
  const begun = polls.toSorted((one, other) => Date.parse(one.closesAt) - Date.parse(other.closesAt));
  for (const [at, poll] of demoPolls.entries()) {
    const isOver = poll.closesInDays < 0;
    const begins = new Date(system.now.getTime() + (poll.closesInDays - openDays) * day);
    const made = begun[at] ?? (await createPoll(as(leadId, begins), { id: programme.id, template: poll.template }));
    const { id } = made;
    const closesAt = Date.parse(made.closesAt);
    // A draft ends in the evening: never opened later than now, so that nobody waits for its card.
    const opensAt = new Date(Math.min(closesAt - openDays * day, begins.getTime()));
    const state = await open(as(leadId, opensAt), id, isOver ? 'channel' : 'bot');
    if (!isOver) continue;
    const onLastDay = (personId: string) => as(personId, new Date(closesAt - day));
    if (state === 'open') await answer(onLastDay, id, poll, people);
    await close(system, id, new Date(closesAt));
    const { version } = await getPoll(as(leadId, system.now), { id });
    await writeChange(as(leadId, new Date(closesAt + day)), { id, change: poll.change, version });
  }
}

async function open(lead: Context, id: string, door: 'bot' | 'channel'): Promise<PollState> {
  const { state, version, questions, closesAt } = await getPoll(lead, { id });
  if (state !== 'draft') return state;
  const draft = await updatePoll(lead, { id, version, questions, closesAt, door });
  return (await openPoll(lead, { id, version: draft.version })).state;
}

/** A load that died while it closed the poll holds it for some minutes of that moment; today they are long over. */
async function close(system: SystemContext, id: string, at: Date): Promise<void> {
  const pollId = new Types.ObjectId(id);
  if (!(await closePoll({ ...system, now: at }, pollId))) await closePoll(system, pollId);
}

async function answer(
  as: (personId: string) => Context,
  id: string,
  poll: DemoPoll,
  people: readonly string[],
): Promise<void> {
  const answerers = people.slice(...poll.answerers).map((personId, place) => ({ personId, place }));
  for (let from = 0; from < answerers.length; from += atOnce)
    await Promise.all(
      answerers.slice(from, from + atOnce).map(({ personId, place }) => {
        const answers = answersAt(poll, place, answerers.length);
        return answerPoll(as(personId), { id, answers });
      }),
    );
}
