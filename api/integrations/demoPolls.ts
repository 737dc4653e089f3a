import type { AnswerValue, ShippedTemplate } from '../contracts/polls.ts';

/** A poll of the demo company: who of those in the programme answered, in their order, and how often what was said. */
export interface DemoPoll {
  readonly template: ShippedTemplate;
  /** When its last moment is, from the load on; it was open for two weeks. */
  readonly closesInDays: number;
  /** From this place to that one. */
  readonly answerers: readonly [from: number, to: number];
  /** By question: how many chose each option, or the words of some. */
  readonly answers: Readonly<Record<string, readonly number[] | readonly string[]>>;
  /** What the lead says changes; empty: nothing yet. */
  readonly change: string;
}

/**
 * In spring and in autumn the same was asked, by a link in the channel; meetings help more than they did, and a time is no
 * easier to find. Now a third poll is open, in everybody's chat.
 */
export const demoPolls: readonly DemoPoll[] = [
  {
    template: 'learning',
    closesInDays: -182,
    answerers: [20, 41],
    answers: {
      'learning-use': [1, 3, 6, 7, 4],
      'learning-time': [3, 4, 6, 6, 2],
      'learning-hurdle': [8, 5, 5, 1, 2],
      'learning-change': ['Say at the start what the pair is for.', 'An agenda would help.', 'Shorter meetings.'],
    },
    change: 'Every first meeting begins with a goal, and the agenda comes with the invitation.',
  },
  {
    template: 'learning',
    closesInDays: -7,
    answerers: [2, 25],
    answers: {
      'learning-use': [0, 2, 5, 9, 7],
      'learning-time': [4, 7, 5, 5, 2],
      'learning-hurdle': [9, 2, 8, 1, 3],
      'learning-change': [
        'Meet every three weeks; two is too often at the end of a quarter.',
        'A room near the line where we can talk at shift change.',
        'Half an hour is enough if both of us prepare.',
        'Put the meetings where the calendars are empty, not where the hours overlap.',
        'Die Frühschicht kommt bei den Terminen zu kurz.',
        'Let us move a meeting by a week with one tap.',
        'My manager should know that this is working time.',
        'Fewer, but longer.',
        'More people from purchasing.',
        'Ein Beispiel aus dem eigenen Alltag mitzubringen, hat am meisten geholfen.',
        'Nothing, please keep it like this.',
      ],
    },
    change:
      'Pairs may now meet every three weeks, and 30 minutes is the default. Production can book the training room at shift change.',
  },
  { template: 'safety', closesInDays: 14, answerers: [0, 0], answers: {}, change: '' },
];

/** What the answerer at this place says; each question begins elsewhere, so that nobody is of one opinion. Pure. */
export function answersAt(
  { answers }: DemoPoll,
  place: number,
  of: number,
): { questionId: string; value: AnswerValue }[] {
  return Object.entries(answers).flatMap(([questionId, said], at) => {
    const values = said.flatMap((one, option): AnswerValue[] =>
      typeof one === 'number' ? Array.from({ length: one }, () => option) : [one],
    );
    const value = values[(place + 5 * at) % of];
    return value === undefined ? [] : [{ questionId, value }];
  });
}
