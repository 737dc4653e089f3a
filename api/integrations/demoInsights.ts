import type { InsightType } from '../contracts/insights.ts';
import type { OutcomeKind } from '../contracts/insightUses.ts';

/** An insight of the demo company, and what colleagues made of it. */
export interface DemoInsight {
  readonly mail: string;
  readonly daysAgo: number;
  readonly type: InsightType;
  readonly title: string;
  readonly text: string;
  readonly why?: string;
  /** Skills of the catalogue by their key, words of one's own as they are. */
  readonly skills?: readonly string[];
  readonly words?: readonly string[];
  readonly language?: 'de';
  readonly isForTeam?: true;
  readonly isUnnamed?: true;
  readonly helpful?: number;
  /** How many colleagues gave each outcome. */
  readonly outcomes?: Readonly<Partial<Record<OutcomeKind, number>>>;
  readonly lines?: readonly { readonly mail: string; readonly kind: OutcomeKind; readonly line: string }[];
  readonly comments?: readonly { readonly mail: string; readonly text: string }[];
}

const at = (name: string): string => `${name}@adventure-works.com`;

/** What people of the demo company share: about SQL and spreadsheets, machines, meetings and suppliers. */
export const demoInsights: readonly DemoInsight[] = [
  {
    mail: at('diane1'),
    daysAgo: 10,
    type: 'mistake',
    title: 'The monthly report was slow because of one missing index',
    text: 'I blamed the network for a week. The SQL Server plan showed a scan over every test row; an index on the test date brought the report from nine minutes to eleven seconds.\n\nSwitch on the actual plan first, then look for the thickest arrow. If it reads a thousand times more rows than it returns, an index is missing.',
    why: 'We nearly bought a faster server.',
    skills: ['microsoft-sql-server', 'sql'],
    helpful: 11,
    outcomes: { savedTime: 8, solvedProblem: 4, avoidedError: 1 },
    lines: [
      {
        mail: at('jossef0'),
        kind: 'savedTime',
        line: 'Same with our design reviews. Two minutes instead of half an hour.',
      },
    ],
    comments: [
      { mail: at('dan1'), text: 'Ask me before you add a third index to one table: each of them slows down writing.' },
    ],
  },
  {
    mail: at('wendy0'),
    daysAgo: 41,
    type: 'howTo',
    title: 'Read a query plan before you ask for more memory',
    text: 'Switch the plan on, look for the thickest arrow first. Most slow SQL comes from one step that reads far more rows than it returns.',
    skills: ['microsoft-sql-server'],
    helpful: 6,
    outcomes: { savedTime: 3, solvedProblem: 5 },
  },
  {
    mail: at('dan1'),
    daysAgo: 33,
    type: 'tip',
    title: 'Let the report run at night and open the copy',
    text: 'If nobody needs fresh figures, a stored copy at 05:00 is the cheapest fix for a slow page.',
    skills: ['sql-server-reporting-services'],
    helpful: 3,
    lines: [
      {
        mail: at('mikael0'),
        kind: 'different',
        line: 'Our buyers need the stock of this hour, so we had to fix the query.',
      },
    ],
  },
  {
    mail: at('mikael0'),
    daysAgo: 7,
    type: 'experience',
    title: 'From Access to SQL Server in three evenings',
    text: 'What I would move first, what I would leave, and the two queries that had to be written anew. Move the tables, keep the forms, and link them: nobody notices until they are glad that it is faster.',
    skills: ['microsoft-access', 'microsoft-sql-server'],
  },
  {
    mail: at('gigi0'),
    daysAgo: 25,
    type: 'tip',
    title: 'Count the rows before you join',
    text: 'Run SELECT COUNT(*) on both tables first. If the join returns more rows than the larger one, a key is not unique.',
    why: 'Caught a wrong stock report in two minutes',
    skills: ['sql', 'microsoft-sql-server'],
    helpful: 12,
    outcomes: { avoidedError: 4, savedTime: 1 },
  },
  {
    mail: at('gail0'),
    daysAgo: 52,
    type: 'mistake',
    title: 'Lock the sketch layer before tracing',
    text: 'I traced a whole frame on the sketch layer and had to begin again. Lock the layer first: one click, and nothing moves under your hand.',
    skills: ['design'],
    words: ['CAD'],
    helpful: 5,
    outcomes: { avoidedError: 3 },
  },
  {
    mail: at('rob0'),
    daysAgo: 70,
    type: 'bestPractice',
    title: 'Name a fixture by what it holds',
    text: 'A fixture called "WC60 left fork" is found in the drawer and in the drawing. One called "fixture 7b" is made twice.',
    skills: ['mechanical'],
    words: ['fixtures'],
    helpful: 4,
    outcomes: { savedTime: 2 },
  },
  {
    mail: at('sariya0'),
    daysAgo: 19,
    type: 'experience',
    title: 'The newsletter people answered had one question in it',
    text: 'Three topics and a button: two clicks in a hundred. One question that can be answered by replying: forty replies in a day. We asked which bag people take to work.',
    skills: ['sales-and-marketing', 'writing'],
    helpful: 8,
    outcomes: { solvedProblem: 2 },
  },
  {
    mail: at('jo0'),
    daysAgo: 29,
    type: 'bestPractice',
    title: 'Hand the shift over at the machine, not in the office',
    text: 'Five minutes beside the machine show what ten minutes of talking leave out: the sound, the drip, the part that is nearly worn. Whoever leaves says one thing that went well.',
    skills: ['production-and-processing'],
    words: ['shift change'],
    helpful: 9,
    outcomes: { avoidedError: 5, solvedProblem: 2 },
    comments: [
      {
        mail: at('guy1'),
        text: 'We wrote the three questions on the side of the machine. Nobody forgets them any more.',
      },
    ],
  },
  {
    mail: at('peter0'),
    daysAgo: 61,
    type: 'howTo',
    title: 'Find the bottleneck with a pencil',
    text: 'Walk along the line at ten o’clock three days in a row and count what waits before each station. The longest queue is the bottleneck, whatever the plan says. Improve only that one.',
    skills: ['operations-analysis'],
    helpful: 7,
    outcomes: { solvedProblem: 3 },
  },
  {
    mail: at('sheela0'),
    daysAgo: 37,
    type: 'tip',
    title: 'Ask a supplier for their quiet month',
    text: 'In the month in which their machines stand still, the same order was eleven per cent cheaper, and delivered earlier.',
    skills: ['negotiation'],
    words: ['purchasing'],
    helpful: 6,
    outcomes: { solvedProblem: 1, savedTime: 1 },
  },
  {
    mail: at('david0'),
    daysAgo: 14,
    type: 'idea',
    title: 'Let new colleagues write the first page of the handbook',
    text: 'In their second week they still know what nobody explained. Ask them for one page, and correct it together.',
    skills: ['instructing'],
    words: ['onboarding'],
    helpful: 10,
  },
  {
    mail: at('michael8'),
    daysAgo: 45,
    type: 'mistake',
    title: 'I sent the drawing without its revision',
    text: 'The supplier built what we had drawn a month before. Since then the revision stands in the name of the file and in the first line of the mail, and I ask for it back in the confirmation.',
    skills: ['quality-control-analysis'],
    words: ['drawings'],
    helpful: 4,
    outcomes: { avoidedError: 2 },
  },
  {
    mail: at('thierry0'),
    daysAgo: 23,
    type: 'tip',
    title: 'Warm the tool up before the first cut',
    text: 'Ten minutes without load, then measure. The first parts of the morning were a tenth off because the spindle was cold.',
    skills: ['equipment-maintenance'],
    helpful: 3,
    outcomes: { solvedProblem: 1 },
  },
  {
    mail: at('john5'),
    daysAgo: 16,
    type: 'resource',
    title: 'Pictures that we may use, with their licence beside them',
    text: 'The folder of the campaign of 2025 has a list: each picture, who took it, until when we may use it. Please add a line when you add a picture.',
    skills: ['communications-and-media'],
    helpful: 2,
  },
  {
    mail: at('terri0'),
    daysAgo: 55,
    type: 'bestPractice',
    title: 'Begin a review with what must not change',
    text: 'Ask first which three things of the design are right and stay. The rest of the hour is shorter and friendlier, and nobody defends what was never in question.',
    skills: ['active-listening'],
    words: ['design review'],
    helpful: 13,
    outcomes: { savedTime: 4, solvedProblem: 2 },
  },
  {
    mail: at('kevin0'),
    daysAgo: 4,
    type: 'tip',
    title: 'Two columns make a pivot table honest',
    text: 'Give every row of the sheet a date and a source before you pivot it. Then every figure in the summary can be followed back to where it came from.',
    skills: ['microsoft-excel'],
    helpful: 5,
    outcomes: { savedTime: 2 },
  },
  {
    mail: at('mary2'),
    daysAgo: 2,
    type: 'experience',
    title: 'I practised the talk with somebody from another department',
    text: 'She asked after every word that only we use. Half of my slides went, and the other half was understood.',
    skills: ['speaking', 'microsoft-powerpoint'],
    helpful: 6,
  },
  {
    mail: at('ovidiu0'),
    daysAgo: 30,
    type: 'mistake',
    title: 'Am falschen Nullpunkt einen Tag lang gefräst',
    text: 'Ich habe den Nullpunkt vom Vortag übernommen und nicht nachgemessen. Seitdem taste ich das erste Teil immer neu an, auch wenn es eilt: zwei Minuten statt eines Tages.',
    why: 'Acht Teile waren Ausschuss.',
    skills: ['quality-control-analysis'],
    words: ['CNC'],
    language: 'de',
    helpful: 4,
    outcomes: { avoidedError: 2 },
  },
  {
    mail: at('janice0'),
    daysAgo: 21,
    type: 'tip',
    title: 'Urlaubsübergabe auf einer Seite',
    text: 'Drei Fragen reichen: Was läuft gerade, wer wartet worauf, was darf liegen bleiben? Wer vertritt, schreibt nach dem Urlaub eine vierte Zeile dazu: was gefehlt hat.',
    skills: ['coordination'],
    words: ['Urlaub'],
    language: 'de',
    helpful: 7,
    outcomes: { savedTime: 3 },
  },
  {
    mail: at('sharon0'),
    daysAgo: 12,
    type: 'howTo',
    title: 'Besprechungen kürzen, ohne dass etwas fehlt',
    text: 'Die Frage, die am Ende beantwortet sein soll, steht in der Einladung. Ist sie nach zehn Minuten beantwortet, ist die Besprechung vorbei.',
    skills: ['time-management'],
    words: ['Besprechung'],
    language: 'de',
    helpful: 5,
    outcomes: { savedTime: 4 },
  },
  {
    mail: at('michael6'),
    daysAgo: 48,
    type: 'mistake',
    title: 'I measured the wrong thing for a month',
    text: 'The test counted cycles, not load. Before a long test, write down in one sentence which decision its result will change, and show it to somebody who was not there.',
    skills: ['critical-thinking'],
    isUnnamed: true,
    helpful: 6,
    outcomes: { avoidedError: 1 },
  },
  {
    mail: at('dylan0'),
    daysAgo: 9,
    type: 'experience',
    title: 'What our test bench could not tell us',
    text: 'The bench vibrates at 40 hertz, and so did our results. Put the sensor on the floor for one run: what is left is the bicycle.',
    skills: ['science'],
    isForTeam: true,
    helpful: 2,
  },
];
