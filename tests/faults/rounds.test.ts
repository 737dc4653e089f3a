import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Types } from 'mongoose';
import { trusted } from '../../api/domain/database.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { Enrolment } from '../../api/domain/programmes/enrolmentModel.ts';
import { MatchingRound, UnmatchedPerson } from '../../api/domain/rounds/model.ts';
import { openFirstRound } from '../../api/domain/rounds/plannedRounds.ts';
import { connectMongo, disconnectMongo } from '../../api/integrations/mongo.ts';
import { outcomeOf } from '../domain/rounds/outcome.ts';
import { apiAs } from '../support/apiAs.ts';
import { startApplication, type Application } from '../support/application.ts';
import { makeSystem } from '../support/context.ts';
import { makeProgramme } from '../support/makeProgramme.ts';
import { until } from '../support/until.ts';
import { usePlace } from './place.ts';

const kills = 16;
const people = 200;
const leadName = 'Diane Margheim';

const place = usePlace();
let second: Application;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-second-'));
  second = await startApplication(folder, { MONGODB_URI: place().uri });
  await connectMongo(place().uri);
});
afterAll(async () => {
  await disconnectMongo();
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

interface Arranged {
  programmeId: Types.ObjectId;
  roundId: string;
  /** Everything that a run left is gone; the round is open once more, as it was. */
  again: () => Promise<void>;
}

/** A programme of 200 people of the demo company, its first round open. */
async function arrange(): Promise<Arranged> {
  const lead = await Person.findOne({ name: leadName }).orFail();
  const { tenantId } = lead;
  const found = await Person.find({ tenantId, leftAt: null, confirmedAt: trusted({ $ne: null }) })
    .sort({ _id: 1 })
    .limit(people);
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const programme = await makeProgramme({
    lead,
    members: found.map(({ _id }) => ({ personId: _id, role: 'partner' })),
    now: new Date(),
    joinUntil: day(30),
    startsOn: day(33),
  });
  await openFirstRound(makeSystem({ tenantId }), programme);
  const round = await MatchingRound.findOne({ programmeId: programme._id }).orFail().lean();
  const roundId = round._id.toString();
  const again = async (): Promise<void> => {
    await Partnership.deleteMany({ 'round.roundId': round._id });
    await Message.deleteMany({ roundId: round._id });
    await UnmatchedPerson.deleteMany({ roundId: round._id });
    await Enrolment.updateMany({ programmeId: programme._id }, { $set: { headStart: 0 } });
    await MatchingRound.deleteOne({ _id: round._id });
    await MatchingRound.collection.insertOne(round);
  };
  return { programmeId: programme._id, roundId, again };
}

/** The lead's two taps, through whichever process answers; between them and after them something may be killed. */
async function run(roundId: string, killDuring: 'matching' | 'publishing' | 'nothing'): Promise<void> {
  const lead = await apiAs(second.origin, leadName);
  const stepIs = async (step: string): Promise<boolean> =>
    (await lead.get(`/api/rounds/${roundId}`)).body.step === step;
  // The process that is to die takes the order, so that it is the one whose loop is woken first.
  const dying = await apiAs(place().application().origin, leadName);
  const ordered = await dying.send('POST', `/api/rounds/${roundId}/match`, {});
  expect(ordered.body.step).toMatch(/matching|ready/);
  if (killDuring === 'matching') await kill();
  await until('the round is matched', () => stepIs('ready'));
  const publishing = killDuring === 'publishing' ? dying : lead;
  await publishing.send('POST', `/api/rounds/${roundId}/publish`, {});
  if (killDuring === 'publishing') await kill();
  await until('everybody is told', () => stepIs('proposed'));
}

/** By SIGKILL, which nothing can prepare for, at some moment of the second or so that the work takes. */
async function kill(): Promise<void> {
  await sleep(Math.random() * 1500);
  await place().application().stop('SIGKILL');
  await place().startApplication();
  await place().ready();
}

it(`comes to the same partnerships as an undisturbed round, over ${kills} kills of one of two processes`, async () => {
  const { roundId, again } = await arrange();
  await run(roundId, 'nothing');
  // Nothing is sent while it runs: the bot's chat of the demo is one person's.
  const undisturbed = await outcomeOf(roundId);
  expect(undisturbed).toMatchObject({ isFinished: true, ready: 1, twice: [], notTold: [] });
  expect(undisturbed.pairs.length).toBeGreaterThan(90);
  const shared = ({ inputHash: _hash, ...rest }: typeof undisturbed) => rest;
  for (let round = 1; round <= kills; round += 1) {
    await again();
    await run(roundId, round % 2 === 0 ? 'matching' : 'publishing');
    expect({ round, ...shared(await outcomeOf(roundId)) }).toEqual({ round, ...shared(undisturbed) });
  }
  console.log(
    `${kills} kills, ${undisturbed.pairs.length} partnerships each time the same, 0 people twice or left out`,
  );
});
