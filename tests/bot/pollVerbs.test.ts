import { PollParticipation, PollResponse } from '../../api/domain/polls/model.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makePoll } from '../support/polls.ts';
import { askedPoll, everyRow, refresh, reopen } from './askedPoll.ts';
import { withBotDoor } from './botDoor.ts';
import { tap } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);
const asked = () => askedPoll(origin);

describe('a poll on its card', () => {
  it('asks one question after the other, and thanks', async () => {
    const poll = await asked();
    const first = await poll.taps(refresh(poll));
    expect(first.lines.slice(0, 2)).toEqual(['Learning partners · question 1 of 3', 'Does it help?']);
    expect(Object.keys(first.buttons)).toEqual(['No', 'A little', 'Mostly', 'Yes', 'Skip']);
    const second = await poll.taps(first.buttons['Mostly'] as object);
    expect(second.lines[1]).toBe('What is in the way?');
    const third = await poll.taps(second.buttons['Aim'] as object);
    expect(third.lines[1]).toBe('What should change?');
    const last = await poll.taps({ ...(third.buttons['Send'] as object), words: 'A quiet room' });
    expect(last.lines).toEqual([
      'Learning partners · answered',
      'Thank you. Counted.',
      'What comes of it you will read here after Tue 17 Mar, 10:00.',
    ]);
    expect(await poll.said()).toEqual([2, 1, 'A quiet room']);
  });

  it('writes the sealed answer and who took part, and nothing else anywhere', async () => {
    const poll = await asked();
    const { messages, audit, polls } = await everyRow();
    for (const number of [1, 2]) await poll.answers(number, { option: 1 });
    await poll.answers(3, { words: 'A quiet room' });
    const after = await everyRow();
    expect([after.messages, after.audit, after.polls]).toEqual([messages, audit, polls]);
    expect(after.responses).toHaveLength(1);
    expect(after.participations.filter(({ hasAnswered }) => hasAnswered)).toHaveLength(1);
    expect(JSON.stringify(after)).not.toContain('quiet');
  });

  it('may pass over every question, and none of it counts as an answer', async () => {
    const poll = await asked();
    let card = await poll.taps(refresh(poll));
    for (let left = 3; left > 0; left--) card = await poll.taps(card.buttons['Skip'] as object);
    expect(card.lines[1]).toBe('Skipped. That is fine.');
    expect(await PollParticipation.countDocuments({ hasAnswered: true })).toBe(0);
    expect((await poll.taps(refresh(poll))).lines[1]).toBe('Skipped. That is fine.');
  });

  it('goes on where it was left, on another device too', async () => {
    const poll = await asked();
    await poll.answer(poll.ada, [undefined, 0]);
    const card = await poll.answers(1, { option: 0 });
    expect(card.lines[1]).toBe('What should change?');
    expect((await poll.taps(refresh(poll))).lines[1]).toBe('What should change?');
  });
});

describe('changing an answer', () => {
  it('begins at the first question, shows what was said, and keeps what is left as it is', async () => {
    const poll = await asked();
    await poll.answer(poll.ada, [2, 1, 'A quiet room']);
    const thanks = await poll.taps(refresh(poll));
    const first = await poll.taps(thanks.buttons['Change my answers'] as object);
    expect(first.lines).toContain('You said: Mostly');
    const second = await poll.taps(first.buttons['Yes'] as object);
    expect(second.lines.slice(1, 3)).toEqual(['What is in the way?', 'You said: Aim']);
    const third = await poll.taps(second.buttons['Keep this answer'] as object);
    expect(third.lines[1]).toBe('What should change?');
    expect((await poll.taps(third.buttons['Keep this answer'] as object)).lines[1]).toBe('Thank you. Counted.');
    expect(await poll.said()).toEqual([3, 1, 'A quiet room']);
  });

  it('takes words back that are sent empty', async () => {
    const poll = await asked();
    await poll.answer(poll.ada, [2, 1, 'A quiet room']);
    await poll.answers(3, { words: '' });
    expect(await poll.said()).toEqual([2, 1, null]);
  });

  it('changes nothing by looking', async () => {
    const poll = await asked();
    await poll.answer(poll.ada, [2]);
    const before = await everyRow();
    for (const verb of [refresh(poll), reopen(poll)]) await poll.taps(verb);
    expect(await everyRow()).toEqual(before);
  });
});

describe('one answer a person', () => {
  it('is what twenty taps at once and one more the next day come to', async () => {
    const poll = await asked();
    const cards = await Promise.all(Array.from({ length: 20 }, () => poll.answers(1, { option: 3 })));
    for (const card of [...cards, await poll.answers(1, { option: 3 })]) {
      expect(card.lines[1]).toBe('What is in the way?');
    }
    expect(await PollResponse.countDocuments()).toBe(1);
    expect(await poll.said()).toEqual([3, undefined, undefined]);
  });

  it('loses nothing when two devices answer different questions at once', async () => {
    const poll = await asked();
    await Promise.all([
      poll.answers(1, { option: 3 }),
      poll.answers(2, { option: 0 }),
      poll.answers(3, { words: 'Hm' }),
    ]);
    expect(await poll.said()).toEqual([3, 0, 'Hm']);
  });
});

describe('a lead’s look at a draft', () => {
  it('goes through every question and keeps nothing', async () => {
    const draft = await makePoll();
    const { questions } = await draft.read();
    const before = await everyRow();
    const look = { pollId: draft.id, isTry: true };
    let card = await tap(origin, draft.lead, { verb: 'refreshPoll', ...look });
    for (const { text } of questions) {
      expect(card.lines[1]).toBe(text.en);
      expect(card.lines.at(-1)).toBe('Only a look: nothing is counted.');
      const [next] = Object.values(card.buttons);
      card = await tap(origin, draft.lead, next);
    }
    expect(card.lines[1]).toBe('Thank you. Counted.');
    expect(card.lines.at(-1)).toBe('Only a look: nothing is counted.');
    expect((await tap(origin, draft.lead, card.buttons['Change my answers'])).lines[1]).toBe('Does it help?');
    expect(await everyRow()).toEqual(before);
  });

  it('is no way into a poll for anybody else, and counts nothing for who was asked', async () => {
    const poll = await asked();
    const before = await everyRow();
    const look = { verb: 'answerPoll', pollId: poll.id, questionId: poll.questions[0], option: 1, isTry: true };
    expect((await poll.taps(look)).lines[1]).toBe('This card belongs to someone else');
    expect((await tap(origin, poll.lead, look)).lines[1]).toBe('What is in the way?');
    expect(await everyRow()).toEqual(before);
  });
});
