import { Types, type Collection } from 'mongoose';
import { Message } from '../../../api/domain/messages/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { LearningSession, MeetingPlan } from '../../../api/domain/sessions/model.ts';
import { tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase } from '../../support/database.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { makeMeeting } from '../sessions/meeting.ts';

type Row = Record<string, unknown> & { _id: Types.ObjectId };
type Ids = ReadonlyMap<string, Types.ObjectId>;

/** Always awake, so that the reminder of the day before comes a day before. */
const workingHours = { startMinute: 0, endMinute: 1440, days: [1, 2, 3, 4, 5, 6, 7] };

interface Options {
  now?: Date;
  serviceUrl?: string;
}

/**
 * An even number of people who meet two by two, `each` partnerships a pair with a booked session in every one, and for
 * everybody a reminder of each session that is due now, of the first ones first. One pair is made by the application, the
 * others in its image. Everybody chose when to be reminded. Whatever was in the database is gone.
 */
export async function makeReminders(people: number, each: number, options: Options = {}): Promise<void> {
  const { now = testNow, serviceUrl = 'https://smba.trafficmanager.net/emea/' } = options;
  const { pair, partnership, plan, session } = await makePattern(now);
  const rows = { people: [] as Row[], partnerships: [] as Row[], plans: [] as Row[], sessions: [] as Row[] };
  const lines: Row[][] = Array.from({ length: each }, () => []);
  for (let n = 0; n < people / 2; n += 1) {
    const ids = new Map(pair.map(({ _id }) => [_id.toString(), new Types.ObjectId()]));
    for (const [who, person] of pair.entries()) {
      const name = `${n}-${who}`;
      const conversation = { conversationId: `a:${name}`, serviceUrl, botId: '28:bot', blockedAt: null };
      const own = {
        objectId: `person-${name}`,
        mail: `${name}@example.com`,
        sessionReminders: 'both',
        workingHours,
        conversation,
      };
      rows.people.push({ ...withIds(person, ids), ...own });
    }
    for (const line of lines) {
      for (const { _id } of [partnership, plan, session]) ids.set(_id.toString(), new Types.ObjectId());
      const own = withIds(partnership, ids);
      rows.partnerships.push({ ...own, openKey: own._id.toString() });
      rows.plans.push(withIds(plan, ids));
      const meeting = withIds(session, ids);
      rows.sessions.push(meeting);
      for (const { _id } of pair) line.push(reminderOf(meeting, ids.get(_id.toString()) ?? _id, now));
    }
  }
  await Person.collection.insertMany(rows.people);
  await Partnership.collection.insertMany(rows.partnerships);
  await MeetingPlan.collection.insertMany(rows.plans);
  await LearningSession.collection.insertMany(rows.sessions);
  for (const line of lines) await Message.insertMany(line);
}

/** The documents of one pair with a meeting in a day, which is when its reminder is due; nothing else is left. */
async function makePattern(now: Date) {
  await emptyDatabase();
  await makeSkills();
  await makeMeeting();
  const take = async ({ collection }: { collection: Collection }): Promise<Row[]> => {
    const rows = (await collection.find({}).toArray()) as Row[];
    await collection.deleteMany({});
    return rows;
  };
  const pair = await take(Person);
  const [[partnership], [plan], [session]] = [
    await take(Partnership),
    await take(MeetingPlan),
    await take(LearningSession),
  ];
  await take(Message);
  if (!partnership || !plan || !session) throw new Error('there is no meeting to make others of');
  const inMinutes = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  const times = { startsAt: inMinutes(24 * 60 - 1), endsAt: inMinutes(24 * 60 + 29) };
  return { pair, partnership, plan, session: { ...session, ...times } as Row };
}

function reminderOf(session: Row, personId: Types.ObjectId, now: Date): Row {
  const startsAt = session['startsAt'] as Date;
  return {
    _id: new Types.ObjectId(),
    tenantId,
    personId,
    kind: 'sessionReminder',
    moment: 'day',
    dedupeKey: `sessionReminder:${session._id.toString()}:${startsAt.getTime()}:${personId.toString()}:day`,
    partnershipId: session['partnershipId'],
    sessionId: session._id,
    state: 'queued',
    dueAt: now,
    expiresAt: startsAt,
    createdAt: now,
  };
}

/** The same document with these ids in place of others, however deep they stand. */
function withIds<T>(value: T, ids: Ids): T {
  if (value instanceof Types.ObjectId) return (ids.get(value.toString()) ?? value) as T;
  if (typeof value === 'string') return (ids.get(value)?.toString() ?? value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withIds(one, ids)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one as unknown, ids)])) as T;
}
