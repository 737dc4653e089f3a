import type { Log } from '../../api/domain/context.ts';
import { FeedbackPoll } from '../../api/domain/polls/model.ts';
import { makePerson, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { askedPoll, everyRow, refresh, reopen } from './askedPoll.ts';
import { makeDoor, openDoor, withBotDoor } from './botDoor.ts';
import { tap, tapRaw } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);
const asked = () => askedPoll(origin);

const nobody = '0123456789abcdef01234567';

describe('a tap that comes too late', () => {
  it.each([
    ['after its last moment', { closesAt: testNow }, 'This poll is closed'],
    ['while it is counted', { state: 'closing' }, 'This poll is closed'],
    ['once it was called off', { state: 'cancelled' }, 'This poll was called off'],
  ] as const)('%s changes nothing, and says so', async (_when, change, title) => {
    const poll = await asked();
    await poll.answer(poll.ada, [2]);
    await FeedbackPoll.updateOne({ _id: poll.id }, { $set: change });
    const before = await everyRow();
    for (const card of [
      await poll.answers(1, { option: 0 }),
      await poll.taps({ verb: 'skipPollQuestion', pollId: poll.id, questionId: poll.questions[1] }),
      await poll.taps(refresh(poll)),
      await poll.taps(reopen(poll)),
    ]) {
      expect(card.lines[1]).toBe(title);
      expect(card.buttons).toEqual({});
      expect(card.lines.join(' ')).not.toContain('Mostly');
    }
    expect(await everyRow()).toEqual(before);
  });
});

describe('a tap that makes no sense', () => {
  const senseless: [what: string, said: object, number?: number][] = [
    ['an option that is not there', { option: 4 }],
    ['an option of a question in words', { option: 0 }, 3],
    ['words for a scale', { words: 'Yes' }],
    ['five hundred and one characters', { words: 'x'.repeat(501) }, 3],
    ['a person', { option: 0, personId: nobody }],
    ['a time', { option: 0, at: '2026-01-01T00:00:00.000Z' }],
    ['an operator for the poll', { option: 0, pollId: { $ne: null } }],
    ['a question of another poll', { option: 0, questionId: 'own-99' }],
    ['an operator for the question', { option: 0, questionId: { $gt: '' } }],
  ];
  it.each(senseless)('with %s is refused, and nothing changes', async (_what, said, number = 1) => {
    const poll = await asked();
    const before = await everyRow();
    expect((await poll.answers(number, said)).lines[0]).toBe('Not done');
    expect(await everyRow()).toEqual(before);
  });
});

describe('somebody else’s poll', () => {
  it('reads the same as none at all, for every verb', async () => {
    const poll = await asked();
    const before = await everyRow();
    const stranger = await makePerson({ name: 'Stran Ger' });
    for (const person of [stranger, poll.lead]) {
      for (const verb of ['answerPoll', 'skipPollQuestion', 'refreshPoll', 'reopenPoll']) {
        const more = verb.endsWith('Poll') && verb !== 'answerPoll' ? {} : { questionId: poll.questions[0] };
        const theirs = await tap(origin, person, { verb, pollId: poll.id, ...more });
        expect(theirs.lines[1]).toBe('This card belongs to someone else');
        expect(await tap(origin, person, { verb, pollId: nobody, ...more })).toEqual(theirs);
      }
    }
    expect(await everyRow()).toEqual(before);
  });
});

describe('the log', () => {
  it('knows neither who tapped nor what, whatever became of it', async () => {
    const poll = await asked();
    const lines: string[] = [];
    const keep = (data: object, message: string) => void lines.push(JSON.stringify({ data, message }));
    const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
    const door = await openDoor(makeDoor({ answerWithinMs: 60_000 }, { log }));
    const taps = [
      { option: 2 },
      { option: 4 },
      { words: 'A quiet room' },
      { option: 0, pollId: nobody },
      { option: 0, questionId: 'own-99' },
    ];
    for (const said of taps) {
      const data = { verb: 'answerPoll', pollId: poll.id, questionId: poll.questions[0], ...said };
      expect((await tapRaw(door.origin, poll.ada, data)).status).toBe(200);
    }
    await door.close();
    const all = lines.join('\n');
    expect(lines.length).toBeGreaterThanOrEqual(taps.length - 1);
    for (const secret of [poll.ada.id, poll.ada.objectId, poll.ada.name, poll.id, 'answerPoll', 'quiet', 'own-']) {
      expect(all).not.toContain(secret);
    }
  });
});
