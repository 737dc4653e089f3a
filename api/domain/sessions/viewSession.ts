import type { Direction } from '../../contracts/matching.ts';
import type { SessionView } from '../../contracts/sessions.ts';
import { otherMembers, type PartnershipDocument } from '../partnerships/access.ts';
import type { PersonDocument } from '../people/findPeople.ts';
import { toPersonCard } from '../people/personCard.ts';
import type { LearningSessionDocument } from './model.ts';
import { rolesOf, teacherOf } from './roles.ts';
import { versionFor } from './versionFor.ts';

/** What stands around the sessions of one partnership when a member looks at them. */
export interface AroundSession {
  readerId: string;
  partnership: PartnershipDocument;
  people: ReadonlyMap<string, PersonDocument>;
}

/** The one picture a member gets of a session, whichever door asks; null where nobody else is left. Pure. */
export function viewSession(session: LearningSessionDocument, around: AroundSession): SessionView | null {
  const { readerId, partnership, people } = around;
  const [other, ...further] = otherMembers(partnership, readerId).flatMap((id) => people.get(id.toString()) ?? []);
  if (!other) return null;
  const mine = session.members.find(({ personId }) => personId.toString() === readerId);
  return {
    id: session.id,
    partnershipId: session.partnershipId.toString(),
    number: session.number,
    state: session.state,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    person: toPersonCard(other),
    others: further.map(toPersonCard),
    address: other.mail ?? '',
    otherAddresses: further.map(({ mail }) => mail ?? ''),
    purpose: session.purpose,
    template: session.template,
    agenda: session.agenda.map(({ code, title, note, minutes }) => ({ code, title, note, minutes })),
    teacherId: session.teacherId?.toString() ?? null,
    teaches: taughtIn(session, partnership),
    roles: rolesOf(
      session.members.map(({ personId }) => personId),
      partnership.exchange,
      session.turn,
    ).map(({ personId, role }) => ({ personId: personId.toString(), role })),
    joinUrl: session.joinUrl,
    live: liveOf(session),
    myAnswer: mine?.met ?? null,
    kept: keptIn(session),
    isFinished: Boolean(mine?.finishedAt),
    version: versionFor(session, readerId),
  };
}

/** What is taught on the turn of a session. Pure. */
export function taughtIn(
  { teacherId, turn }: Pick<LearningSessionDocument, 'teacherId' | 'turn'>,
  { exchange }: Pick<PartnershipDocument, 'exchange'>,
): Direction | null {
  const onTurn = teacherOf(exchange, turn);
  const isTheirs = (lesson: (typeof exchange)[number]): boolean => teacherId?.equals(lesson.teacherId) ?? false;
  const lesson = onTurn && isTheirs(onTurn) ? onTurn : exchange.find(isTheirs);
  return lesson ? { skillId: lesson.skillId, skillName: lesson.skillName, level: lesson.level } : null;
}

/** The sentences that members kept for both. Pure. */
export const keptIn = ({ members }: Pick<LearningSessionDocument, 'members'>): SessionView['kept'] =>
  members
    .filter(({ kept }) => kept !== '')
    .map(({ personId, kept }) => ({ personId: personId.toString(), sentence: kept }));

function liveOf(session: LearningSessionDocument): SessionView['live'] {
  const { liveStep, liveStepStartedAt, liveExtraMinutes } = session;
  if (liveStep == null || !liveStepStartedAt) return null;
  return { step: liveStep, stepStartedAt: liveStepStartedAt.toISOString(), extraMinutes: liveExtraMinutes };
}
