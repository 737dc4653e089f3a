import type { CardReader, CardView } from '../../api/contracts/cards.ts';
import { renderCard } from '../../bot/cards/renderCard.ts';
import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';
import { plainWords, sampleViews } from './sampleViews.ts';

const closesAt = new Date('2026-12-05T02:00:00Z');
const settings = {
  now: new Date('2026-11-30T10:00:00Z'),
  publicOrigin: 'https://pairwise.example',
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  isLocal: false,
};
const card = (view: CardView, reader: CardReader = english) => renderCard(view, reader, settings).card;
const json = (view: CardView, reader?: CardReader) => JSON.stringify(card(view, reader));

describe('the question of a poll', () => {
  it('reads as in the look book', () => {
    const { summary, lines, buttons } = draw(sampleOf('poll'));
    expect(summary).toBe('Learning partners: How useful were your meetings? One tap.');
    expect(lines).toEqual([
      'Learning partners · question 1 of 2',
      'How useful were your meetings?',
      'Shown to',
      'Nobody. Figures from 5 answers, comments from 10.',
      'Yours until',
      'Fri 4 Dec, 18:00. Then the link to you is destroyed (in backups 35 days later): anonymous for good, out of reach for export and erasure.',
    ]);
    expect(Object.keys(buttons)).toEqual(['Not yet', 'A little', 'Quite', 'Very', 'Skip']);
  });

  it('reads as in the look book, in German', () => {
    const { summary, lines, buttons } = draw(sampleOf('poll', { backupDays: 30 }), german);
    expect(summary).toBe('Learning partners: Wie nützlich waren eure Treffen? Ein Klick.');
    expect(lines).toEqual([
      'Learning partners · Frage 1 von 2',
      'Wie nützlich waren eure Treffen?',
      'Gezeigt',
      'Niemandem. Zahlen ab 5 Antworten, Kommentare ab 10.',
      'Änderbar',
      'Bis Sa 5. Dez, 03:00. Dann wird die Verbindung zu dir gelöscht (in Sicherungen 30 Tage später): anonym für immer, weder exportier- noch löschbar.',
    ]);
    expect(Object.keys(buttons)).toEqual(['Noch nicht', 'Etwas', 'Ziemlich', 'Sehr', 'Überspringen']);
  });

  it('says the thresholds and days that hold for this poll, not those that are usual', () => {
    const { lines } = draw(sampleOf('poll', { thresholds: { figures: 7, words: 12 }, backupDays: 3 }));
    expect(lines[3]).toBe('Nobody. Figures from 7 answers, comments from 12.');
    expect(lines[5]).toContain('in backups 3 days later');
  });

  it('promises a small programme no figure that it will not get', () => {
    const [scale] = samplesOf('poll').filter(({ isSmall, question }) => isSmall && question.kind === 'scale');
    const [words] = samplesOf('poll').filter(({ isSmall, question }) => isSmall && question.kind === 'text');
    expect(scale && draw(scale).lines[3]).toBe(
      'Nobody. An average once 5 people have answered, over several polls if need be.',
    );
    expect(words && draw(words).lines).toContain('Nobody. In a programme this small only averages are ever shown.');
  });

  it('sends the option’s place and the question, never words or a person', () => {
    const view = sampleOf('poll');
    const about = { pollId: view.pollId, questionId: view.question.id };
    expect(draw(view).buttons['Quite']).toEqual({ verb: 'answerPoll', ...about, option: 2 });
    expect(draw(view).buttons['Skip']).toEqual({ verb: 'skipPollQuestion', ...about });
  });

  it('shows the earlier answer, and keeps it by going on', () => {
    const { lines, buttons } = draw(sampleOf('poll', { answer: 2 }));
    expect(lines[2]).toBe('You said: Quite');
    expect(Object.keys(buttons).at(-1)).toBe('Keep this answer');
    expect(draw(sampleOf('poll', { answer: 0 }), german).lines[2]).toBe('Deine Antwort: Noch nicht');
  });

  it('takes words only with their own button, and has the earlier ones ready to change', () => {
    const [view] = samplesOf('poll').filter(({ question }) => question.kind === 'text');
    if (!view) throw new Error('no question in words among the samples');
    const { lines, buttons, summary } = draw(view);
    expect(summary).toBe('Learning partners: How useful were your meetings?');
    expect(Object.keys(buttons)).toEqual(['Send', 'Keep this answer']);
    expect(lines).toContain('Shown word for word: leave out what gives you away.');
    const input = card(view).body.find(({ type }) => type === 'Input.Text');
    expect(input).toMatchObject({ id: 'words', value: 'A quiet room would help.', maxLength: 500 });
    expect(json({ ...view, answer: null })).not.toContain('"value"');
  });

  it('has at most five chips and one more button', () => {
    for (const view of samplesOf('poll')) expect(Object.keys(draw(view).buttons).length).toBeLessThanOrEqual(6);
  });

  it('says of a reminder that it is the only one, and of a lead’s look that it counts nothing', () => {
    const reminder = draw(sampleOf('poll', { isReminder: true }));
    expect(reminder.summary).toBe('Learning partners: How useful were your meetings? The only reminder.');
    expect(reminder.lines.at(-1)).toBe('The only reminder. Not to answer is fine, too.');
    const look = draw(sampleOf('poll', { isTry: true }));
    expect(look.lines.at(-1)).toBe('Only a look: nothing is counted.');
    for (const data of Object.values(look.buttons)) expect(data).toMatchObject({ isTry: true });
  });

  it('gets the other language where a lead wrote one only', () => {
    const view = sampleOf('poll');
    const words = { en: '', de: 'Nur deutsch' };
    const { lines, buttons } = draw({ ...view, question: { ...view.question, text: words, options: [words] } });
    expect([lines[1], Object.keys(buttons)[0]]).toEqual(['Nur deutsch', 'Nur deutsch']);
  });

  it('keeps its question in the notification as far as it fits, whatever the programme is called', () => {
    const programmeName = 'Learning partners of engineering, design and manufacturing 2026';
    const text = { en: `${'How useful were the meetings you had '.repeat(3)}?`, de: '' };
    const view = sampleOf('poll', { programmeName });
    const { summary } = draw({ ...view, question: { ...view.question, text } });
    expect(summary).toMatch(/^Learning partners of engineering, d…: How useful were .*…$/);
    expect(Array.from(summary).length).toBeLessThanOrEqual(90);
  });
});

const hostile = [
  '[Reset](https://x.yz)',
  '**bold** _it_',
  '{{DATE(2026-01-01)}}',
  '<at>Boss</at>',
  'javascript:alert(1)',
  'abc\u202Egpj.exe\u202C',
  'a\u0000b\u001B[31m',
  'two\nlines',
  '\u2066hidden\u2069',
];

describe('an option that a lead wrote', () => {
  it.each(hostile)('is a title as it stands, on one line, and nothing else: %j', (text) => {
    const view = sampleOf('poll', { answer: 0 });
    const words = { en: text, de: text };
    const drawn = draw({ ...view, question: { ...view.question, options: [words, words] } });
    const [title = ''] = Object.keys(drawn.buttons);
    expect(title).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u);
    expect(Array.from(title).length).toBeLessThanOrEqual(20);
    expect(drawn.lines[2]?.startsWith('You said: ')).toBe(true);
    const whole = json({ ...view, question: { ...view.question, options: [words, words] } });
    expect(whole).not.toContain('Action.OpenUrl');
    expect(whole).not.toContain('"entities"');
  });

  it.each(['\u202E\u202C', '\u200B', ' \n '])('that says nothing to the eye is its number: %j', (text) => {
    const view = sampleOf('poll');
    const words = { en: text, de: text };
    expect(Object.keys(draw({ ...view, question: { ...view.question, options: [words] } }).buttons)[0]).toBe('1');
  });
});

describe('a card about a poll', () => {
  const polls = sampleViews(plainWords).filter((view) => view.card.startsWith('poll') || view.card === 'channelPoll');
  const reader: CardReader = { ...english, teamsUserId: '29:reader' };

  it('looks at itself again for its one reader, but for a lead’s look, a lead’s news and a channel', () => {
    const still = polls.filter((view) => !card(view, reader).refresh).map((view) => view.card);
    expect(new Set(still)).toEqual(new Set(['poll', 'pollAnswered', 'pollReady', 'channelPoll']));
    expect(
      polls
        .filter((view) => !card(view, reader).refresh && 'isTry' in view)
        .every((view) => 'isTry' in view && view.isTry),
    ).toBe(true);
    expect(card(sampleOf('poll'), reader).refresh).toEqual({
      action: {
        type: 'Action.Execute',
        verb: 'refreshPoll',
        data: { verb: 'refreshPoll', pollId: sampleOf('poll').pollId },
      },
      userIds: ['29:reader'],
    });
  });

  it('has a title of forty characters at most, with words as long as those of the sheets', () => {
    for (const who of [english, german]) {
      const titles = polls.map((view) => draw(view, who).lines[1] ?? '');
      expect(titles.filter((title) => title.length > 40)).toEqual([]);
    }
  });
});

describe('thanks', () => {
  it('read as in the look book, and lead back to the first question', () => {
    const { lines, buttons, summary } = draw(sampleOf('pollAnswered', { closesAt }));
    expect(summary).toBe('Thank you. Counted.');
    expect(lines).toEqual([
      'Learning partners · answered',
      'Thank you. Counted.',
      'What comes of it you will read here after Fri 4 Dec, 18:00.',
    ]);
    expect(buttons).toEqual({ 'Change my answers': { verb: 'reopenPoll', pollId: sampleOf('pollAnswered').pollId } });
    expect(draw(sampleOf('pollAnswered'), german).lines[1]).toBe('Danke. Gezählt.');
  });

  it('count nothing where nothing was said', () => {
    expect(draw(sampleOf('pollAnswered', { hasSaid: false })).lines[1]).toBe('Skipped. That is fine.');
  });
});
