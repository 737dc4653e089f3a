import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey, type TFunction } from 'i18next';
import { feedbackChips, feedbackQuestions, feedbackSees, type PairFeedback } from '../../../api/contracts/feedback.ts';
import { wordsOfChip } from '../../../api/contracts/feedbackWords.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { feedbackLead, feedbackTitle, seesSentence } from '../../../tab/src/features/feedback/feedbackWords.ts';
import { helpTitle } from '../../../tab/src/features/feedback/helpTitle.ts';
import { helpChoices } from '../../../tab/src/lib/helpChoices.ts';
import { hasSaid, saidToEachOther, type Said } from '../../../tab/src/lib/saidToEachOther.ts';
import { isForMeAlone, saidLines, whoSaid } from '../../../tab/src/lib/saidWords.ts';

const languages = ['en', 'de'] as const;
const files = ['feedback', 'pairs', 'numbers'] as const;
const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;
const resources = Object.fromEntries(
  languages.map((language) => [language, Object.fromEntries(files.map((file) => [file, words(language, file)]))]),
);

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

async function speaking<File extends 'feedback' | 'pairs'>(language: string, file: File): Promise<TFunction<File>> {
  await i18next.changeLanguage(language);
  return i18next.getFixedT(language, file) as unknown as TFunction<File>;
}

const person = (letter: string, name: string): PersonCard => {
  const [givenName = ''] = name.split(' ');
  return { id: letter.repeat(24), name, givenName, initials: '', jobTitle: '', department: '', city: '' };
};
const sariya = person('a', 'Sariya Harnpadoungsataya');
const diane = person('b', 'Diane Margheim');
const peng = person('c', 'Peng Wu');
const view = { partners: [sariya], programmeName: 'Learning partners', isSmall: false };
/** No key, no placeholder left. */
const isWords = (text: string) => text !== '' && !/[{}]|^\w+\.\w+/.test(text);

describe('the page about a meeting', () => {
  it('asks for the meeting by its place, in both languages, however many there were', async () => {
    const english = await speaking('en', 'feedback');
    expect([3, 13, 21].map((number) => feedbackTitle(english, number))).toEqual([
      'How was your third meeting?',
      'How was your 13th meeting?',
      'How was your 21st meeting?',
    ]);
    expect(feedbackLead(english, 30)).toBe('Three taps about the half hour, not about each other.');
    expect(feedbackLead(english, 45)).toContain('the 45 minutes');
    const german = await speaking('de', 'feedback');
    expect(feedbackTitle(german, 3)).toBe('Wie war euer drittes Treffen?');
    expect(isWords(feedbackTitle(german, 30))).toBe(true);
  });

  it('never calls anonymous what carries a name, and says what can be taken back no more', async () => {
    const t = await speaking('en', 'feedback');
    expect(seesSentence(t, view, 'me')).toContain('with your name');
    expect(seesSentence(t, view, 'partner')).toBe('Not anonymous: Sariya reads it with your name. Nobody else does.');
    expect(seesSentence(t, { ...view, partners: [sariya, peng] }, 'partner')).toContain('Sariya and Peng read it');
    expect(seesSentence(t, view, 'programme')).toMatch(/five people.*can’t be changed, exported or erased/);
    expect(seesSentence(t, { ...view, isSmall: true }, 'programme')).toMatch(/fewer than 15 people.*never what/);
  });

  it.each(languages)('has a sentence for every choice of readers and a word for every chip (%s)', async (language) => {
    const t = await speaking(language, 'feedback');
    for (const sees of feedbackSees.options) expect(isWords(seesSentence(t, view, sees))).toBe(true);
    for (const question of feedbackQuestions)
      for (const chip of feedbackChips[question]) expect(isWords(wordsOfChip(question, chip)[language])).toBe(true);
  });
});

const nothing = { worked: null, didnt: null, change: null };
const meeting = (
  day: number,
  from: PersonCard,
  sees: 'me' | 'partner' | 'programme',
): PairFeedback['sessions'][number] => ({
  sessionId: `${day}`.padStart(24, '0'),
  startsAt: `2026-11-${day}T14:00:00.000Z`,
  person: from,
  isMine: from === diane,
  sees,
  answers: { ...nothing, worked: 'pace', change: 'realCase' },
  comment: 'The plan made sense.',
});
const line = (day: number, from: PersonCard, isSent: boolean): PairFeedback['lines'][number] => ({
  id: `${day}`.padStart(24, '1'),
  from,
  to: from === diane ? sariya : diane,
  isMine: from === diane,
  text: 'You let me hold the mouse',
  isSent,
  at: `2026-11-${day}T09:00:00.000Z`,
});
const told: PairFeedback = {
  sessions: [meeting(17, diane, 'me'), meeting(10, sariya, 'partner')],
  lines: [line(18, sariya, true), line(12, diane, false)],
};

describe('what a pair told each other', () => {
  it('stands in one list, newest first', () => {
    const days = saidToEachOther(told).map(({ at }) => at.slice(8, 10));
    expect(days).toEqual(['18', '17', '12', '10']);
  });

  it('says by whom for whom, with the name, and locks what is for the reader alone', async () => {
    const t = await speaking('en', 'pairs');
    const said = saidToEachOther(told);
    expect(said.map((one) => whoSaid(t, one))).toEqual([
      'Sariya, a line for you',
      'You, for yourself alone',
      'You about Sariya, kept for yourself',
      'Sariya, about the meeting',
    ]);
    expect(said.map(isForMeAlone)).toEqual([false, true, true, false]);
  });

  it('shows what was tapped and what was written, and of what is counted only that it is', async () => {
    const t = await speaking('en', 'pairs');
    const [about, counted] = [meeting(10, sariya, 'partner'), meeting(10, diane, 'programme')].map((one): Said => ({
      kind: 'meeting',
      key: '',
      at: one.startsAt,
      about: one,
    }));
    if (!about || !counted) throw new Error('Two of them');
    expect(saidLines(t, about)).toEqual(['Worked: The pace', 'Next time: Bring a real case', '“The plan made sense.”']);
    expect(saidLines(t, counted)).toEqual(['Counted in the programme’s figures, without your name.']);
  });

  it('knows whether the reader has said how a meeting was; the partner’s words don’t count as theirs', () => {
    expect(hasSaid(told, meeting(17, diane, 'me').sessionId)).toBe(true);
    expect(hasSaid(told, meeting(10, sariya, 'partner').sessionId)).toBe(false);
  });
});

describe('asking for help', () => {
  it('offers who stands outside first, and only those there are', () => {
    expect(helpChoices({ contact: peng, lead: sariya }).map(({ to }) => to)).toEqual(['contact', 'lead']);
    expect(helpChoices({ contact: null, lead: sariya })).toEqual([{ to: 'lead', person: sariya }]);
    expect(helpChoices({ contact: null, lead: null })).toEqual([]);
  });

  it('leads the page of who is asked with the one who waits, or with how many people do', async () => {
    const t = await speaking('en', 'feedback');
    expect(helpTitle(t, [])).toBe('Nobody waits for your help now');
    expect(helpTitle(t, [{ person: sariya }, { person: sariya }])).toBe('Sariya asks you for help');
    expect(helpTitle(t, [{ person: sariya }, { person: peng }])).toBe('Two people ask you for help');
  });
});
