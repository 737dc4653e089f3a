import { feedbackChips, feedbackQuestions } from '../../api/contracts/feedback.ts';
import type { CardView } from '../../api/contracts/cards.ts';
import { sessionQuestions } from '../../api/domain/polls/sessionAnswers.ts';
import { renderCard } from '../../bot/cards/renderCard.ts';
import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';
import { plainWords, sampleViews, type Words } from './sampleViews.ts';

const id = '64f0c0ffee64f0c0ffee64f0';
const target = { id, version: 3 };
const settings = {
  now: new Date('2026-11-27T12:00:00Z'),
  publicOrigin: 'https://pairwise.example',
  teamsAppId: '33333333-3333-4333-8333-333333333333',
  isLocal: false,
};
const names: CardView['card'][] = [
  'sessionFeedback',
  'partnerFeedback',
  'feedbackSent',
  'feedbackKept',
  'partnerLine',
  'needHelp',
  'helpSent',
  'helpCancelled',
  'helpAsked',
];
const ours = (words: Words) => sampleViews(words).filter(({ card }) => names.includes(card));

describe('the three questions after a meeting', () => {
  it('read as in the look book, each with its answers and a way past it', () => {
    const { lines, buttons, summary } = draw(sampleOf('sessionFeedback'), english, settings.now);
    expect(summary).toBe('One tap: What worked today?');
    expect(lines).toEqual([
      'Question 1 of 3 · leave any time',
      'What worked today?',
      'Shared: with your name. Counted: without it, figures from 5 people, each answer’s share from 10; then nobody can change, export or erase it (backups: 35 days longer).',
      'About the session, never about Diane.',
    ]);
    const of = { verb: 'answerSessionFeedback', ...target, question: 'worked' };
    expect(buttons).toEqual({
      'Trying it out': { ...of, chip: 'trying' },
      'A clear aim': { ...of, chip: 'aim' },
      'The pace': { ...of, chip: 'pace' },
      'Good questions': { ...of, chip: 'questions' },
      'Something else': { ...of, chip: 'other' },
      Skip: { verb: 'skipFeedback', ...target, question: 'worked' },
    });
  });

  it('read as in the look book in German', () => {
    const { lines, buttons, summary } = draw(sampleOf('sessionFeedback'), german, settings.now);
    expect(summary).toBe('Ein Klick: Was lief heute gut?');
    expect(lines).toEqual([
      'Frage 1 von 3 · jederzeit aufhören',
      'Was lief heute gut?',
      'Geteilt: mit deinem Namen. Gezählt: ohne, ab 5 Personen; wie oft welche Antwort kam, ab 10. Danach kann es niemand ändern, exportieren oder löschen (Backups: 35 Tage länger).',
      'Es geht um das Treffen, nie um Diane.',
    ]);
    expect(Object.keys(buttons)).toEqual([
      'Ausprobieren',
      'Klares Ziel',
      'Das Tempo',
      'Gute Fragen',
      'Etwas anderes',
      'Überspringen',
    ]);
  });

  it('say "today" on that day only, and go on to the second and the third', () => {
    const nextDay = new Date(settings.now.getTime() + 86_400_000);
    expect(draw(sampleOf('sessionFeedback'), english, nextDay).lines[1]).toBe('What worked?');
    const titles = samplesOf('sessionFeedback')
      .slice(0, 3)
      .map((view) => draw(view, english, settings.now).lines.slice(0, 2));
    expect(titles.slice(1)).toEqual([
      ['Question 2 of 3 · leave any time', 'What didn’t?'],
      ['Question 3 of 3 · leave any time', 'What to change next time?'],
    ]);
  });

  it.each(feedbackQuestions)('offer every answer to "%s" there is, in both languages', (question) => {
    for (const reader of [english, german]) {
      const { buttons } = draw(sampleOf('sessionFeedback', { question }), reader);
      const chips = Object.values(buttons).flatMap((data) => (typeof data === 'object' ? (data['chip'] ?? []) : []));
      expect(chips).toEqual([...feedbackChips[question]]);
    }
  });

  it('say before the first tap that a small programme is only told how many answered', () => {
    const view = sampleOf('sessionFeedback', { isSmall: true });
    expect(draw(view).lines[2]).toContain('only ever show how many answered');
    expect(draw(view, german).lines[2]).toContain('nur, wie viele es waren');
    const { body } = renderCard(view, english, settings).card;
    const at = (type: string) => body.findIndex((part) => part.type === type);
    expect(at('Input.ChoiceSet')).toBeLessThan(at('ActionSet'));
    expect(body.findIndex((part) => JSON.stringify(part).includes('only ever show'))).toBe(at('Input.ChoiceSet') + 1);
    const alone = sampleOf('sessionFeedback', { canCount: false });
    expect(draw(alone).lines[2]).toBe('Shared means with your name.');
  });

  it('and the figures read in the same words', () => {
    for (const question of feedbackQuestions) {
      const asked = sessionQuestions.find(({ id: one }) => one === `sessions-${question}`);
      for (const reader of [english, german]) {
        const { buttons, lines } = draw(sampleOf('sessionFeedback', { question }), reader, new Date(0));
        expect(lines[1]).toBe(asked?.text[reader.locale]);
        expect(Object.keys(buttons).slice(0, -1)).toEqual(asked?.options.map((words) => words[reader.locale]));
      }
    }
  });

  const choiceOf = (view: CardView, reader = english) =>
    renderCard(view, reader, settings).card.body.find((part) => part.type === 'Input.ChoiceSet');

  it('ask who sees it with "only me" preselected, and keep what was chosen before', () => {
    const choice = choiceOf(sampleOf('sessionFeedback'));
    expect(choice).toMatchObject({ id: 'sees', label: 'Who sees this', value: 'me', style: 'compact' });
    expect(choice?.choices).toEqual([
      { title: 'Only me', value: 'me' },
      { title: 'My partner and me', value: 'partner' },
      { title: 'Counted in the programme’s figures', value: 'programme' },
    ]);
    expect(choiceOf(sampleOf('sessionFeedback', { sees: 'programme' }))?.value).toBe('programme');
    const [ring] = samplesOf('sessionFeedback').slice(-1);
    if (!ring) throw new Error('no ring among the samples');
    expect(choiceOf(ring, german)?.choices.map(({ title }) => title)).toEqual(['Nur ich', 'Wir drei']);
  });
});

describe('a line to a partner', () => {
  const data = { partnershipId: id, sessionId: id, toPersonId: id, onceKey: '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11' };

  it('reads as in the look book', () => {
    const { lines, buttons, summary } = draw(sampleOf('partnerFeedback'));
    expect(summary).toBe('A line for Diane?');
    expect(lines).toEqual([
      'With your name',
      'What did Diane do that helped?',
      'Not anonymous: Diane reads it with your name. Nobody else does.',
    ]);
    expect(buttons).toEqual({
      Send: { verb: 'sendFeedback', ...data },
      'Keep for me': { verb: 'keepFeedback', ...data },
    });
    expect(draw(sampleOf('partnerFeedback'), german).lines[1]).toBe('Womit hat Diane dir geholfen?');
  });

  it('is sent, kept, and read by the partner', () => {
    expect(draw(sampleOf('feedbackSent')).lines).toEqual(['Sent', 'Diane has your line.']);
    expect(draw(sampleOf('feedbackSent'), german).lines[1]).toBe('Diane hat deine Zeile.');
    expect(Object.keys(draw(sampleOf('feedbackKept')).buttons)).toEqual(['Open']);
    const told = draw(sampleOf('partnerLine', { line: 'You let me hold the mouse' }));
    expect(told.summary).toBe('Diane Margheim wrote you a line.');
    expect(told.lines).toContain('You let me hold the mouse');
    expect(told.lines.at(-1)).toBe('Only you two can read it.');
  });
});

describe('help with a partnership', () => {
  const asking = { partnershipId: id };

  it('asks who should know, as in the look book', () => {
    const { lines, buttons, summary } = draw(sampleOf('needHelp'));
    expect(summary).toBe('Who should know that you need help?');
    expect(lines).toEqual([
      'You and Diane',
      'Who should know?',
      'Contact',
      'Paula Barreto de Mattos, outside your programme',
      'Lead',
      'David Bradley, leads Learning partners',
      'Only the one you choose is told. Diane and your manager see nothing.',
    ]);
    expect(buttons).toEqual({
      'Ask the contact': { verb: 'askContact', ...asking },
      'Ask the lead': { verb: 'askLead', ...asking },
      'Not now': { verb: 'cancelHelp', ...asking },
    });
    expect(Object.keys(draw(sampleOf('needHelp'), german).buttons)).toEqual([
      'Kontakt fragen',
      'Leitung fragen',
      'Jetzt nicht',
    ]);
  });

  it('offers only whom there is, and says what to do where nobody is named', () => {
    expect(Object.keys(draw(sampleOf('needHelp', { contact: null })).buttons)).toEqual(['Ask the lead', 'Not now']);
    const nobody = draw(sampleOf('needHelp', { contact: null, lead: null }));
    expect(nobody.lines[1]).toBe('Nobody is named for this');
    expect(nobody.lines[2]).toMatch(/^Somebody you trust can help/);
    expect(Object.keys(nobody.buttons)).toEqual(['Not now']);
  });

  it('says that it was sent or that nobody was told, and reaches the one who was chosen', () => {
    expect(draw(sampleOf('helpSent')).lines.slice(0, 2)).toEqual(['Sent', 'David Bradley will write to you.']);
    expect(draw(sampleOf('helpSent'), german).lines[1]).toBe('David Bradley meldet sich bei dir.');
    expect(draw(sampleOf('helpCancelled')).lines).toEqual(['You and Diane', 'Nobody was told.']);
    const asked = draw(sampleOf('helpAsked'));
    expect(asked.summary).toBe('Diane Margheim asks you for help with a partnership.');
    expect(asked.lines).toContain('It is about the partnership with Alex Nayberg.');
    expect(asked.lines).toContain('We have not found a time for weeks.');
    expect(asked.buttons['Looked after']).toEqual({ verb: 'helpDone', helpId: id });
    expect(asked.buttons['Write back']).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/chat\//);
    const done = draw(sampleOf('helpAsked', { isDone: true }));
    expect([done.lines.includes('You looked after it.'), Object.keys(done.buttons)]).toEqual([true, []]);
  });
});

describe('all cards of what pairs say', () => {
  it('say at most sixty words of ours', () => {
    for (const view of ours(() => '§')) {
      for (const reader of [english, german]) {
        const { lines, buttons } = draw(view, reader);
        const words = [...lines, ...Object.keys(buttons)].join(' ').match(/[\p{L}\p{N}’:]+/gu) ?? [];
        expect([view.card, words.length <= 60, words.length]).toEqual([view.card, true, words.length]);
      }
    }
  });

  it('have titles of at most forty characters with the names of the sheets', () => {
    for (const reader of [english, german]) {
      const titles = ours(plainWords).map((view) => draw(view, reader).lines[1] ?? '');
      expect(titles.filter((title) => title.length > 40)).toEqual([]);
    }
  });

  it('have at most three buttons, or five answers and Skip', () => {
    for (const view of ours(plainWords)) {
      const most = view.card === 'sessionFeedback' ? 6 : 3;
      for (const reader of [english, german])
        expect(Object.keys(draw(view, reader).buttons).length).toBeLessThanOrEqual(most);
    }
  });
});
