import type { Context } from '../../api/domain/context.ts';
import { addAction } from '../../api/domain/sessions/addAction.ts';
import { agreeGuidelines } from '../../api/domain/sessions/agreeGuidelines.ts';
import { bookSession } from '../../api/domain/sessions/bookSession.ts';
import { LearningSession, MeetingPlan } from '../../api/domain/sessions/model.ts';
import { recordOutcome } from '../../api/domain/sessions/recordOutcome.ts';
import { sweepSessions } from '../../api/domain/sessions/sweepSessions.ts';
import { versionFor } from '../../api/domain/sessions/versionFor.ts';
import { makeContext, makeSystem, tenantId, testNow } from '../support/context.ts';
import type { SessionStage } from './cardAuthorisation.matrix.ts';
import type { Cast } from './cast.ts';

const minute = 60_000;
const day = 86_400_000;

/** Brings what asker and asked plan as far as the stage says; every moment of it lies before `testNow` but a planned date or what runs. */
export async function putSession(
  { people }: Cast,
  partnership: string,
  stage: SessionStage | 'running',
): Promise<void> {
  const members = [people.asker, people.asked];
  const offset = { planned: 2 * day, running: -10 * minute, over: -day, held: -day };
  const startsAt = new Date(testNow.getTime() + offset[stage]);
  const before = new Date(startsAt.getTime() - 2 * day);
  const as = (person: (typeof members)[number], now: Date): Context => makeContext({ person, now });
  await bookSession(as(people.asker, before), { id: partnership, startsAt: startsAt.toISOString() });
  if (stage === 'planned' || stage === 'running') return;
  for (const one of members) {
    await agreeGuidelines(as(one, before), { id: partnership });
    await addAction(as(one, before), { id: partnership, text: 'Try it once' });
  }
  await sweepSessions(makeSystem());
  const { id } = await LearningSession.findOne({ tenantId, partnershipId: partnership }).orFail();
  if (stage === 'held') for (const one of members) await recordOutcome(as(one, testNow), { id, met: 'yes' });
}

/** What the card that stands before this person sends: ids, and the version they see. */
export async function sessionTarget(partnership: string, person: { id?: unknown }): Promise<object> {
  const session = await LearningSession.findOne({ tenantId, partnershipId: partnership }).orFail();
  return { id: session.id as string, version: versionFor(session, String(person.id)) };
}

/** The action that this person is asked about; a stranger sends the first one's. */
export async function actionTarget(partnership: string, person: { id?: unknown }): Promise<object> {
  const { actions } = await MeetingPlan.findOne({ tenantId, partnershipId: partnership }).orFail();
  const mine = actions.find(({ personId }) => personId.toString() === String(person.id)) ?? actions[0];
  return { actionId: String(mine?._id) };
}
