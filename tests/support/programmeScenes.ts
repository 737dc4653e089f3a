import type {
  ProgrammeDraft,
  ProgrammeList,
  ProgrammeListItem,
  ProgrammeView,
} from '../../api/contracts/programmes.ts';
import { usualRhythms, usualRules } from '../../api/contracts/usualProgramme.ts';
import type { SkillView } from '../../api/contracts/skills.ts';
import { apiAs, type ApiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';
import type { Scene } from './screenshotScene.ts';

const lead = 'Peng Wu';
const newcomer = 'Diane Margheim';
const eight = [
  'Diane Margheim',
  'Gail Erickson',
  'Sariya Harnpadoungsataya',
  'Mary Gibson',
  'Sandeep Kaliyath',
  'Jossef Goldberg',
  'Alex Nayberg',
  'Ruth Ellerbrock',
];

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

/** A draft as the wizard makes it, for eight named people. */
export function programmeDraftOf(given: Partial<ProgrammeDraft> & Pick<ProgrammeDraft, 'leadIds'>): ProgrammeDraft {
  return {
    name: 'Minitab together',
    goal: 'Read control charts and make their own',
    companyGoal: '',
    kind: 'learning',
    rhythm: usualRhythms.learning,
    rules: usualRules,
    audience: { kind: 'named', personIds: [] },
    joinUntil: day(7),
    startsOn: day(10),
    endsOn: null,
    ...given,
  };
}

/** Answers the two questions of the first run, so that a newcomer can join. */
export async function confirm(api: ApiAs, wants: readonly string[], teaches: readonly string[]): Promise<void> {
  const idOf = async (name: string) => {
    const { skills } = (await api.get(`/api/skills?search=${encodeURIComponent(name)}`)).body as {
      skills: SkillView[];
    };
    return (skills.find((skill) => skill.name === name) ?? skills[0])?.skillId;
  };
  const ids = async (names: readonly string[]) => (await Promise.all(names.map(idOf))).filter(Boolean);
  const answers = {
    wants: await ids(wants),
    teaches: await ids(teaches),
    locale: 'en',
    timeZone: 'America/Los_Angeles',
  };
  await api.send('POST', '/api/me/confirm', answers);
}

/** The demo company's mentoring, which is open to everyone. */
export async function demoMentoring(server: DemoServer): Promise<ProgrammeListItem> {
  const api = await apiAs(server.origin, newcomer);
  const { programmes } = (await api.get('/api/programmes')).body as ProgrammeList;
  const found = programmes.find(({ kind }) => kind === 'mentoring');
  if (!found) throw new Error('The demo company has no mentoring');
  return found;
}

/** One after the other: a busy machine closes connections that wait. */
export async function idsOf(server: DemoServer, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await server.signIn(name)).id);
  return ids;
}

/** The pages of programmes: a draft of eight, one that runs, a mentoring to join and one that is joined. */
export async function prepareProgrammeScenes(server: DemoServer): Promise<Scene[]> {
  const api = await apiAs(server.origin, lead);
  const diane = await apiAs(server.origin, newcomer);
  await confirm(
    diane,
    ['Troubleshooting', 'Adobe Illustrator'],
    ['Microsoft SQL Server', 'Engineering and Technology'],
  );
  const leadIds = [(await server.signIn(lead)).id];
  const personIds = await idsOf(server, eight);
  const audience = { kind: 'named' as const, personIds };
  const make = async (given: Partial<ProgrammeDraft>) =>
    (await api.send('POST', '/api/programmes', programmeDraftOf({ leadIds, audience, ...given })))
      .body as ProgrammeView;
  const draft = await make({});
  const running = await make({ name: 'Shift leads learn from each other', goal: 'Know how the other lines do it' });
  await api.send('POST', `/api/programmes/${running.id}/start`, {});
  const mentoring = await demoMentoring(server);
  const alex = await apiAs(server.origin, 'Alex Nayberg');
  await alex.send('POST', `/api/programmes/${running.id}/join`, { role: 'partner' });
  await alex.send('POST', `/api/programmes/${mentoring.id}/join`, { role: 'mentor', capacity: 2 });
  await api.send('POST', `/api/programmes/${mentoring.id}/join`, { role: 'mentee' });
  const edit = `/programmes/${draft.id}/edit`;
  return [
    { name: 'programmes', as: lead, path: '/programmes' },
    { name: 'programmes-empty', as: 'Jae Pak', path: '/programmes' },
    { name: 'programme-why', as: lead, path: `${edit}?step=1` },
    { name: 'programme-new', as: lead, path: `${edit}?step=2`, act: (tab) => tab.waitForTimeout(900) },
    { name: 'programme-invite', as: lead, path: `${edit}?step=3`, act: (tab) => tab.waitForTimeout(900) },
    { name: 'programme-join', as: newcomer, path: `/programmes/${mentoring.id}` },
    { name: 'programme-joined', as: 'Alex Nayberg', path: `/programmes/${mentoring.id}` },
    { name: 'programme-partners', as: newcomer, path: `/programmes/${running.id}` },
    { name: 'programme-lead', as: lead, path: `/programmes/${running.id}` },
  ];
}
