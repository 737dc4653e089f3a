import { timelineMarks } from '../../../tab/src/features/programmes/timeline.ts';

const dates = {
  joinUntil: '2026-11-28T17:00:00.000Z',
  pairsOn: '2026-12-01T08:00:00.000Z',
  answerBy: '2026-12-05T15:00:00.000Z',
  firstMeetingBy: '2026-12-12T17:00:00.000Z',
  endsOn: '2027-05-29T17:00:00.000Z',
};

describe('the timeline of a round', () => {
  it('has five marks in order, none of them past before joining closes', () => {
    const marks = timelineMarks(dates, null, new Date('2026-11-20T00:00:00Z'));
    expect(marks.map(({ name }) => name)).toEqual(['joinUntil', 'pairsOn', 'answerBy', 'firstMeetingBy', 'endsOn']);
    expect(marks.some(({ isPast }) => isPast)).toBe(false);
  });

  it('begins with the day of joining, which is past', () => {
    const [first, second] = timelineMarks(dates, '2026-11-20T09:00:00.000Z', new Date('2026-11-20T10:00:00Z'));
    expect(first).toMatchObject({ name: 'joined', isPast: true });
    expect(second).toMatchObject({ name: 'joinUntil', isPast: false });
  });

  it('puts who joined late where it happened', () => {
    const marks = timelineMarks(dates, '2026-12-03T09:00:00.000Z', new Date('2026-12-04T00:00:00Z'));
    expect(marks.map(({ name, isPast }) => `${name} ${isPast}`).slice(0, 4)).toEqual([
      'joinUntil true',
      'pairsOn true',
      'joined true',
      'answerBy false',
    ]);
  });
});
