import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import type { ActionItem, PartnershipPlan, SessionView } from '../../api/contracts/sessions.ts';

const id = (kind: string, place: number) => kind + place.toString(16).padStart(24 - kind.length, '0');

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

const sariya = {
  id: id('a', 1),
  name: 'Sariya Harnpadoungsataya',
  givenName: 'Sariya',
  initials: 'SH',
  jobTitle: 'Marketing Specialist',
  department: 'Marketing',
  city: 'Bothell',
};

const illustrator = { skillId: 'adobe-illustrator', skillName: 'Adobe Illustrator', level: 3 };
const sqlServer = { skillId: 'microsoft-sql-server', skillName: 'Microsoft SQL Server', level: 4 };

export interface FakePlan {
  partnership: PartnershipView;
  plan: PartnershipPlan;
  session: SessionView;
  /** Answers as the API does; undefined: nothing of ours. */
  answer: (method: string, path: string, body: Record<string, unknown>) => unknown;
}

/** A pair that has met twice, answered from memory: for pictures and for the pages alone. `startsIn`: minutes from now. */
export function fakePlan({ meId, startsIn = 180 }: { meId: string; startsIn?: number }): FakePlan {
  const ids = { partnership: id('b', 1), session: id('c', 3) };
  const at = (minutes: number) => new Date(Math.floor(Date.now() / MINUTE_MS + minutes) * MINUTE_MS).toISOString();
  const session: SessionView = {
    id: ids.session,
    partnershipId: ids.partnership,
    number: 3,
    state: 'planned',
    startsAt: at(startsIn),
    endsAt: at(startsIn + 30),
    person: sariya,
    others: [],
    address: 'sariya0@adventure-works.com',
    otherAddresses: [],
    purpose: '',
    template: 'exchange',
    agenda: [
      { code: 'checkIn', title: '', note: 'How did the pen tool go?', minutes: 5 },
      { code: 'teach', title: '', note: 'Lines, anchors and export for one report figure', minutes: 15 },
      { code: 'work', title: '', note: 'You draw the torque curve, Sariya watches', minutes: 7 },
      { code: 'wrapUp', title: '', note: '', minutes: 3 },
    ],
    teacherId: sariya.id,
    teaches: illustrator,
    roles: [
      { personId: sariya.id, role: 'teacher' },
      { personId: meId, role: 'timekeeper' },
    ],
    joinUrl: '',
    live: startsIn < 0 ? { step: 1, stepStartedAt: at(-7), extraMinutes: 0 } : null,
    myAnswer: null,
    kept: [],
    isFinished: false,
    version: 1,
  };
  const past = { state: 'held' as const, kept: [] };
  const action = (place: number, personId: string, text: string, state: ActionItem['state']): ActionItem => ({
    id: id('d', place),
    personId,
    text,
    state,
    createdAt: at(-14 * 1_440),
  });
  const plan: PartnershipPlan = {
    partnershipId: ids.partnership,
    rhythm: { every: 'twoWeeks', weekday: 2, minute: 840, timeZone: 'America/Los_Angeles', from: '2026-11-03' },
    next: session,
    toAnswer: null,
    agreement: { lines: [], iAgreed: true, everybodyAgreed: true },
    notes: {
      both: 'Export as SVG, not PNG: the report tool scales it. Sariya keeps the line widths in a swatch file.',
      bothChanged: { personId: sariya.id, at: at(-1_440) },
      mine: 'I still mix up the two arrow tools. Ask again, it is fine.',
    },
    actions: [
      action(1, meId, 'Redraw one figure with the pen tool', 'open'),
      action(2, sariya.id, 'read one query plan', 'done'),
    ],
    goals: [
      {
        personId: meId,
        text: 'Draw the figures for my test reports myself',
        skillId: illustrator.skillId,
        skillName: illustrator.skillName,
        fromLevel: 2,
        toLevel: 3,
        by: at(70 * 1_440).slice(0, 10),
        confirmed: null,
      },
      {
        personId: sariya.id,
        text: 'Read the query plans of our slow reports',
        skillId: sqlServer.skillId,
        skillName: sqlServer.skillName,
        fromLevel: 1,
        toLevel: 3,
        by: null,
        confirmed: null,
      },
    ],
    history: [
      {
        ...past,
        id: id('c', 2),
        startsAt: at(-14 * 1_440),
        purpose: 'reading a query plan',
        teacherId: meId,
        teaches: sqlServer,
        kept: [{ personId: meId, sentence: 'Look at the widest arrow first.' }],
      },
      { ...past, id: id('c', 1), startsAt: at(-28 * 1_440), purpose: '', teacherId: null, teaches: null },
    ],
    heldCount: 2,
    expectedCount: 6,
    pausedUntil: null,
    ownAgenda: null,
    template: 'exchange',
    myHours: null,
    version: 1,
  };
  const partnership: PartnershipView = {
    id: ids.partnership,
    state: 'active',
    iAsked: true,
    person: sariya,
    others: [],
    round: null,
    address: session.address,
    comes: illustrator,
    gives: sqlServer,
    reasons: [{ code: 'otherDepartment', department: 'Marketing' }],
    sharedTime: null,
    isOneOff: false,
    nextSession: {
      id: session.id,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      teacherId: sariya.id,
      joinUrl: '',
    },
    toAnswer: null,
    heldCount: 2,
    lastMetAt: at(-14 * 1_440),
    meetingTimes: [2, 3, 4].map((days) => new Date(Date.now() + days * DAY_MS).toISOString()),
    greeting: '',
    goal: '',
    declineLine: '',
    proposedAt: at(-40 * 1_440),
    answerBy: at(-30 * 1_440),
    acceptedAt: at(-39 * 1_440),
    closedAt: null,
    isWaitingForInstall: false,
    canUndo: false,
    awayUntil: null,
    version: 3,
  };
  const answer: FakePlan['answer'] = (method, path, body) => {
    const [, , noun, which, act = '', which2] = new URL(path, 'http://fake').pathname.split('/');
    if (noun === 'sessions' && which === session.id) return answerSession(session, method, act, body);
    if (noun !== 'partnerships' || which !== partnership.id) return undefined;
    if (act === '') return partnership;
    return answerPlan(plan, session, act, which2, body, meId);
  };
  return { partnership, plan, session, answer };
}

function answerSession(session: SessionView, method: string, act: string, body: Record<string, unknown>): SessionView {
  if (act === '' && method === 'PUT') Object.assign(session, body);
  if (act === 'live') {
    const isSame = session.live?.step === body['step'];
    const stepStartedAt = isSame && session.live ? session.live.stepStartedAt : new Date().toISOString();
    session.live = { step: Number(body['step']), extraMinutes: Number(body['extraMinutes']), stepStartedAt };
  }
  if (act === 'outcome') session.myAnswer = body['met'] as SessionView['myAnswer'];
  if (act === 'finish' || act === 'keep') session.isFinished = true;
  return { ...session };
}

function answerPlan(
  plan: PartnershipPlan,
  session: SessionView,
  act: string,
  which: string | undefined,
  body: Record<string, unknown>,
  meId: string,
): PartnershipPlan {
  if (act === 'sessions') plan.next = session;
  if (act === 'agree') plan.agreement = { ...plan.agreement, iAgreed: true };
  if (act === 'pause') plan.pausedUntil = body['until'] as string | null;
  if (act === 'rhythm') plan.rhythm = body['rhythm'] as PartnershipPlan['rhythm'];
  if (act === 'notes') plan.notes[body['audience'] === 'both' ? 'both' : 'mine'] = String(body['text']);
  if (act === 'learning-goal') {
    plan.goals = plan.goals.map((goal) => (goal.personId === meId ? { ...goal, ...body } : goal));
  }
  if (act === 'actions' && !which) {
    const action = { id: id('d', plan.actions.length + 1), personId: meId, text: String(body['text']) };
    plan.actions.push({ ...action, state: 'open', createdAt: new Date().toISOString() });
  }
  if (act === 'actions' && which) {
    plan.actions = plan.actions.map((one) =>
      one.id === which ? { ...one, state: body['state'] as ActionItem['state'] } : one,
    );
  }
  return { ...plan };
}
