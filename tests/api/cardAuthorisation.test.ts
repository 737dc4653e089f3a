import type { ProgrammeView } from '../../api/contracts/programmes.ts';
import { HelpRequest, PartnerLine, SessionFeedback } from '../../api/domain/feedback/model.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person, type PersonDocument } from '../../api/domain/people/model.ts';
import { PollParticipation, PollResponse } from '../../api/domain/polls/model.ts';
import { LearningSession, MeetingPlan } from '../../api/domain/sessions/model.ts';
import { Enrolment } from '../../api/domain/programmes/enrolmentModel.ts';
import { joinProgramme } from '../../api/domain/programmes/joinProgramme.ts';
import { verbs } from '../../bot/handlers/verbs.ts';
import { activityFrom } from '../bot/botDoor.ts';
import { openProgramme } from '../bot/openProgramme.ts';
import { readCard } from '../bot/tap.ts';
import { makeContext, otherTenantId, testNow } from '../support/context.ts';
import { useDatabase } from '../support/database.ts';
import { keepWorlds } from '../support/keepWorlds.ts';
import { roles, type Ids, type Role, type Row, type Stage } from './authorisation.matrix.ts';
import { sessionStages, verbMatrix, type VerbRow } from './cardAuthorisation.matrix.ts';
import { arrange, makeCast, type Cast } from './cast.ts';
import { actionTarget, putSession, sessionTarget } from './sessionStage.ts';
import { call, productionConfig, testServer } from './testServer.ts';

const clock = () => testNow;
const local = testServer({ clock });
// Where the bot's tokens count; nobody here has one.
const production = testServer({ clock, config: productionConfig });
const cells = verbMatrix.flatMap((row) => roles.map((role) => [role, row.expect[role], row.verb, row] as const));

/** The stage of the programme, no meeting, and its poll or the call for help. */
type Arranged = readonly [stage: Stage, meeting: undefined, Pick<Row, 'help' | 'poll'>];
const worlds = new Map<unknown, Arranged>([
  ['poll', ['running', undefined, { poll: 'open' }]],
  ['pair', ['running', undefined, { help: 'none' }]],
  ['help', ['running', undefined, { help: 'asked' }]],
]);

interface World {
  cast: Cast;
  programme: ProgrammeView | null;
  ids: Ids;
}

describe('who may tap what', () => {
  useDatabase();

  const worldOf = keepWorlds<World>();
  const before = ({ more, between }: Pick<VerbRow, 'more' | 'between'>): Promise<World> => {
    const isOfProgramme = more === 'round' || more === 'programme';
    const stage = sessionStages.find((one) => one === more);
    const put = worlds.get(more);
    return worldOf(`${between} ${stage ?? (put ? String(more) : isOfProgramme)}`, async () => {
      const cast = await makeCast();
      const { asker, asked } = cast.people;
      const programme = isOfProgramme ? await openProgramme([asker, asked]) : null;
      const id = programme?.id;
      if (id)
        for (const person of [asker, asked]) await joinProgramme(makeContext({ person }), { id, role: 'partner' });
      const ids = put ? await arrange(cast, between, ...put) : await arrange(cast, between);
      if (stage) await putSession(cast, ids.partnership, stage);
      return { cast, programme, ids };
    });
  };

  async function target({ verb, more }: VerbRow, world: World, person: PersonDocument): Promise<object> {
    const { cast, programme, ids } = world;
    const { partnership } = ids;
    if (typeof more === 'object') return more;
    if (more === 'poll') return { pollId: ids.poll };
    if (more === 'pair') return { partnershipId: partnership };
    if (more === 'help') return { helpId: ids.help };
    if (more === 'partnership') return { id: partnership, version: 1 };
    if (more === 'helper') return { personId: cast.people.asked.id, skillId: 'illustrator' };
    if (more === 'plan') return { id: partnership, version: (await planOf(partnership))?.version ?? 1 };
    if (more === 'round' || more === 'programme')
      return { programmeId: programme?.id, ...(more === 'round' && { roundId: programme?.round?.id }) };
    const action = verb.startsWith('action') ? await actionTarget(partnership, person) : {};
    return { ...(await sessionTarget(partnership, person)), ...action };
  }

  const planOf = (partnershipId: string) => MeetingPlan.findOne({ partnershipId });

  async function tap(row: VerbRow, role: Role, world: World) {
    const person = world.cast.people[role === 'anonymous' ? 'asked' : role];
    const { objectId, name } = person;
    const toAsker = row.extra && 'toPersonId' in row.extra ? { toPersonId: world.cast.people.asker.id } : {};
    const data = { verb: row.verb, ...(await target(row, world, person)), ...row.extra, ...toAsker };
    const tenant = role === 'otherTenant' ? { tenantId: otherTenantId } : undefined;
    const body = activityFrom(
      { objectId: objectId ?? '', name },
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: row.verb, data }, trigger: 'manual' },
        deliveryMode: undefined,
        ...(tenant && { conversation: { id: 'a:1', conversationType: 'personal', ...tenant } }),
      },
    );
    const server = role === 'anonymous' ? production : local;
    const { status, body: answer } = await call(server, { method: 'post', path: '/api/messages', body });
    return { status, card: (answer as { value?: unknown } | undefined)?.value };
  }

  it('is written down for every verb there is, and for no other', () => {
    expect(verbMatrix.map(({ verb }) => verb).toSorted()).toEqual([...verbs.keys()].toSorted());
  });

  it.each(cells)('%s: %s by %s', async (role, outcome, _verb, row) => {
    const world = await before(row);
    const stood = await everything();
    expect(outcomeOf(await tap(row, role, world))).toBe(outcome === 'unchanged' ? 'done' : outcome);
    if (outcome !== 'done') expect(await everything()).toEqual(stood);
  });

  const asPartner = verbMatrix.filter(
    ({ verb, more }) => more === 'plan' || more === 'pair' || (more === 'partnership' && verb !== 'withdrawProposal'),
  );
  it.each(asPartner.map((row) => [row.verb, row] as const))(
    '%s shows the asker of a hidden no what an open request shows',
    async (_verb, row) => {
      const world = await before({ more: 'partnership', between: 'nothing' });
      const cards: string[] = [];
      for (const between of ['proposed', 'declined'] as const) {
        const ids = await arrange(world.cast, between);
        const { status, card } = await tap(row, 'asker', { ...world, ids });
        cards.push(JSON.stringify([status, readCard(card).lines], null, 1));
      }
      expect(cards[1]).toBe(cards[0]);
    },
  );
});

const everything = async () => ({
  partnerships: await Partnership.find().sort({ _id: 1 }).lean(),
  plans: await MeetingPlan.find().sort({ _id: 1 }).lean(),
  sessions: await LearningSession.find().sort({ _id: 1 }).lean(),
  enrolments: await Enrolment.find().sort({ _id: 1 }).lean(),
  polls: await PollParticipation.find().sort({ _id: 1 }).lean(),
  answers: await PollResponse.find().sort({ _id: 1 }).lean(),
  feedback: await SessionFeedback.find().sort({ _id: 1 }).lean(),
  lines: await PartnerLine.find().sort({ _id: 1 }).lean(),
  help: await HelpRequest.find().sort({ _id: 1 }).lean(),
  people: await Person.find().select({ conversation: 0 }).sort({ _id: 1 }).lean(),
});

function outcomeOf({ status, card }: { status: number; card: unknown }): string | number {
  if (status !== 200) return status;
  const [title] = readCard(card).lines;
  return title === 'Not for you' ? 'notYours' : title === 'Not done' ? 'refused' : 'done';
}
