import { Types } from 'mongoose';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person, type PersonDocument } from '../../api/domain/people/model.ts';
import { Enrolment } from '../../api/domain/programmes/enrolmentModel.ts';
import { Programme } from '../../api/domain/programmes/model.ts';
import { MatchingRound } from '../../api/domain/rounds/model.ts';
import { openFirstRound } from '../../api/domain/rounds/plannedRounds.ts';
import { LearningSession, MeetingPlan } from '../../api/domain/sessions/model.ts';
import { Skill } from '../../api/domain/skills/model.ts';
import { makePerson, makeSystem, otherTenantId, tenantId, testNow } from '../support/context.ts';
import { makeProgramme } from '../support/makeProgramme.ts';
import { matchRound, tellRound } from '../support/rounds.ts';
import { idsAll, type Between, type Ids, type Role, type Row, type Stage } from './authorisation.matrix.ts';
import { putHelp } from './helpStage.ts';
import { putPoll } from './pollStage.ts';
import { putSession } from './sessionStage.ts';
import type { Meeting } from './sessions.matrix.ts';
import { otherIssuer, signToken } from './testIssuer.ts';

const day = 86_400_000;
const skills = ['sql', 'illustrator', 'knitting'];

/** A person for each role; every one of them fits the one who is asked. */
export interface Cast {
  people: Record<Exclude<Role, 'anonymous'>, PersonDocument>;
  tokenOf(role: Role): Promise<string | undefined>;
}

export async function makeCast(): Promise<Cast> {
  for (const tenant of [tenantId, otherTenantId]) {
    await Skill.insertMany(
      skills.map((skillId) => ({ tenantId: tenant, skillId, name: skillId, keys: [skillId], category: 'Craft' })),
    );
  }
  const asking = { teaches: [entry('sql', 4)], wants: [want('illustrator')] };
  const asked = { teaches: [entry('illustrator', 4)], wants: [want('sql')] };
  const people = {
    asker: await learner({ name: 'Ada Asker' }, asking),
    asked: await learner({ name: 'Ben Asked', capacity: 5, freePlaces: 5 }, asked),
    otherPerson: await learner({ name: 'Cem Other' }, asking),
    lead: await learner({ name: 'Lin Lead' }, asking),
    administrator: await learner({ name: 'Dora Administrator' }, asking),
    otherTenant: await learner({ name: 'Eve Elsewhere', tenantId: otherTenantId }, asking),
  };
  await Person.updateMany({ tenantId }, { $push: { teaches: { skillId: 'knitting', level: 2, state: 'suggested' } } });
  return { people, tokenOf: (role) => tokenFor(people, role) };
}

async function tokenFor(people: Cast['people'], role: Role): Promise<string | undefined> {
  if (role === 'anonymous') return undefined;
  const { objectId, name } = people[role];
  const claims = { oid: objectId, name };
  if (role === 'administrator') return signToken({ claims: { ...claims, roles: ['Administrator'] } });
  return signToken({ claims: role === 'otherTenant' ? { ...claims, tid: otherTenantId, iss: otherIssuer } : claims });
}

async function learner(fields: Parameters<typeof makePerson>[0], lists: object): Promise<PersonDocument> {
  const { _id } = await makePerson(fields);
  return Person.findOneAndUpdate({ _id }, { $set: lists }, { returnDocument: 'after' }).orFail();
}

/** Puts one partnership of the state wanted between asker and asked, and one programme where a stage is given. */
export async function arrange(
  cast: Cast,
  between: Between,
  stage?: Stage,
  meeting?: Meeting,
  { help, poll }: Pick<Row, 'help' | 'poll'> = {},
): Promise<Ids> {
  const { people } = cast;
  const ids = idsAll(new Types.ObjectId().toString());
  const { programme, round } = stage ? await putProgramme(people, stage) : ids;
  const partnership = between === 'nothing' ? ids.partnership : await putPartnership(people, between);
  const planned = meeting ? await meetingOf(cast, partnership, meeting) : {};
  const wanted = help ? { help: await putHelp(cast, { partnership, programme }, help) } : {};
  const asking = poll ? { poll: await putPoll(programme, people.lead, poll) } : {};
  const [asker, asked, lead] = [people.asker, people.asked, people.lead].map(({ id }) => id as string);
  return {
    ...ids,
    ...planned,
    ...wanted,
    ...asking,
    partnership,
    programme,
    round,
    ...(asker && asked && lead && { asker, asked, lead }),
  };
}

async function meetingOf(cast: Cast, partnership: string, meeting: Meeting): Promise<Pick<Ids, 'session' | 'action'>> {
  await putSession(cast, partnership, meeting);
  const session = await LearningSession.findOne({ tenantId, partnershipId: partnership }).orFail();
  const plan = await MeetingPlan.findOne({ tenantId, partnershipId: partnership }).orFail();
  const wanted = plan.actions.find(({ personId }) => personId.equals(cast.people.asker._id));
  return { session: session.id as string, action: String(wanted?._id ?? new Types.ObjectId()) };
}

/** Led by `lead`, for asker and asked, who are in it; its first round has come as far as the stage says. */
async function putProgramme(people: Cast['people'], stage: Stage): Promise<Pick<Ids, 'programme' | 'round'>> {
  for (const model of [Programme, Enrolment, MatchingRound, Partnership])
    await model.collection.deleteMany({ tenantId });
  const { asker, asked, lead } = people;
  const members = [asker._id, asked._id];
  const programme = await makeProgramme({
    lead,
    members: members.map((personId) => ({ personId, role: 'partner' })),
    state: stage === 'draft' ? 'draft' : 'running',
    audience: { kind: 'named', personIds: members.map(String) },
  });
  if (stage === 'draft') return { programme: programme.id as string, round: new Types.ObjectId().toString() };
  await openFirstRound(makeSystem(), programme);
  const { id } = await MatchingRound.findOne({ tenantId, programmeId: programme._id }).orFail();
  if (stage !== 'running') await matchRound(id);
  if (stage === 'told') await tellRound(id);
  return { programme: programme.id as string, round: id };
}

async function putPartnership(people: Cast['people'], between: Exclude<Between, 'nothing'>): Promise<string> {
  await Partnership.deleteMany({ tenantId });
  const pairKey = [people.asker.id, people.asked.id].toSorted().join(':');
  const [made] = await Partnership.insertMany([
    {
      tenantId,
      state: between,
      members: [{ personId: people.asker._id }, { personId: people.asked._id }],
      pairKey,
      openKey: pairKey,
      askerId: people.asker._id,
      exchange: [
        {
          teacherId: people.asked._id,
          learnerId: people.asker._id,
          skillId: 'illustrator',
          skillName: 'illustrator',
          level: 4,
        },
      ],
      greeting: 'Hello',
      goal: 'Learn',
      proposedAt: testNow,
      answerBy: new Date(testNow.getTime() + 7 * day),
      ...(between === 'active' && { acceptedAt: testNow, acceptedIn: 'tab' }),
      ...(between === 'declined' && {
        closedAt: testNow,
        closedBecause: 'declined',
        isRevealed: false,
        revealAt: new Date(testNow.getTime() + day),
      }),
    },
  ]);
  return String(made?._id);
}

const entry = (skillId: string, level: number) => ({ skillId, level, state: 'kept' as const });
const want = (skillId: string) => ({ ...entry(skillId, 2), why: '', audience: 'everyone' as const });
