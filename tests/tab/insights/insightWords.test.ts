import i18next, { type TFunction } from 'i18next';
import { insightHit, insightLanguage, insightType } from '../../../api/contracts/insights.ts';
import { cameOfIt, expertiseTitle } from '../../../tab/src/features/expertise/expertiseWords.ts';
import { emptyDraft } from '../../../tab/src/features/insights/share/shareDraft.ts';
import { guessedWords, similarTitle } from '../../../tab/src/features/insights/share/shareWords.ts';
import { audienceWords, rowWords, usedWords } from '../../../tab/src/lib/insightWords.ts';
import { everyone, guess, hit, noOutcomes, startWords, team, wendy } from './insightViews.ts';

beforeAll(startWords);
beforeEach(() => i18next.changeLanguage('en'));

const t = (language: string) => i18next.getFixedT(language, 'expertise') as unknown as TFunction<'expertise'>;
const now = new Date('2026-11-22T12:00:00.000Z');

describe('what came of an insight', () => {
  it('is said in words, the most frequent outcome behind it', async () => {
    const outcomes = { ...noOutcomes, used: 14, savedTime: 9, solvedProblem: 4 };
    expect(usedWords(outcomes)).toBe('14 colleagues used it, nine saved time');
    await i18next.changeLanguage('de');
    expect(usedWords(outcomes)).toBe('14 Personen hat es geholfen, neun haben Zeit gespart');
  });

  it('does not count one colleague twice', () => {
    expect(usedWords({ ...noOutcomes, used: 1, savedTime: 1 })).toBe('it saved one colleague time');
    expect(usedWords({ ...noOutcomes, used: 1 })).toBe('one colleague used it');
  });

  it('tells that it was different where nobody used it', () => {
    expect(usedWords({ ...noOutcomes, different: 1 })).toBe('it was different for one colleague');
    expect(usedWords(noOutcomes)).toBe('');
  });

  it('gives way to when it was shared, as the reader’s calendar has it', () => {
    const shared = (sharedAt: string) => rowWords({ ...hit, sharedAt }, now, 'Europe/Berlin');
    expect(shared('2026-11-22T01:00:00.000Z')).toBe('shared today');
    expect(shared('2026-11-21T22:30:00.000Z')).toBe('shared yesterday');
    expect(shared('2026-11-19T08:00:00.000Z')).toBe('shared three days ago');
    expect(shared('2026-11-12T08:00:00.000Z')).toBe('shared last week');
    expect(shared('2026-10-01T08:00:00.000Z')).toBe('shared on 1 October');
    expect(rowWords({ ...hit, isDraft: true }, now, 'Europe/Berlin')).toBe('');
  });
});

describe('who may read it', () => {
  it('has a name and a number', () => {
    expect(audienceWords(team)).toBe('Research and Development, 4 people');
    expect(audienceWords(everyone)).toBe('Everyone, 290 people');
  });
});

describe('what is guessed', () => {
  const draft = emptyDraft('I blamed the network.', 'key');
  it('reads as one line', async () => {
    expect(guessedWords(draft, guess)).toBe(
      'lesson from a mistake · Microsoft SQL Server · English · “The monthly report was slow”',
    );
    await i18next.changeLanguage('de');
    expect(guessedWords(draft, guess)).toMatch(/^Aus einem Fehler gelernt · .* · Englisch · „/);
  });

  it('gives way to what was said', () => {
    const said = { ...draft, type: 'tip' as const, tags: [], language: 'de' as const, title: 'Mine' };
    expect(guessedWords(said, guess)).toBe('tip · German · “Mine”');
  });

  it('has a word for every kind and language in both languages', () => {
    const keys = [
      ...insightType.options.map((type) => `type.${type}`),
      ...insightLanguage.options.map((language) => `language.${language}`),
      ...insightHit.shape.state.options.map((state) => `state.${state}`),
    ];
    for (const lng of ['en', 'de'])
      for (const key of keys) expect(i18next.exists(`insightWords:${key}`, { lng })).toBe(true);
  });
});

describe('who wrote something close', () => {
  const close = { id: hit.id, title: '', beginning: '', author: wendy, isMine: false, used: 0 };
  it('counts colleagues, not oneself', () => {
    expect(similarTitle([close, close])).toBe('Two colleagues wrote something close');
    expect(similarTitle([close, { ...close, isMine: true }])).toBe('A colleague wrote something close');
    expect(similarTitle([{ ...close, isMine: true }])).toBe('You wrote something close before');
  });
});

describe('the page about somebody', () => {
  const skill = (name: string) => ({ skillId: name.toLowerCase(), name, level: 3 });
  const about = { person: wendy, isMe: false, teaches: [skill('Excel')], insights: [hit], outcomes: noOutcomes };

  it('begins with what one can come for', () => {
    expect(expertiseTitle(t('en'), about)).toBe('Wendy can help you with Excel');
    const more = { ...about, teaches: [skill('Excel'), skill('SQL'), skill('CAD')] };
    expect(expertiseTitle(t('en'), more)).toBe('Wendy can help you with Excel and SQL, and more');
    expect(expertiseTitle(t('en'), { ...about, teaches: [] })).toBe('Wendy shares insights with you');
    expect(expertiseTitle(t('en'), { ...about, teaches: [], insights: [] })).toContain('has not shared anything');
    expect(expertiseTitle(t('en'), { ...about, isMe: true })).toBe('Colleagues can ask you about Excel');
  });

  it('sums up what came of it, and says nothing where nobody did', () => {
    const outcomes = { ...noOutcomes, used: 23, savedTime: 9, avoidedError: 1, different: 1 };
    expect(cameOfIt(t('en'), outcomes)).toEqual([
      '23 times a colleague used one of these insights: nine saved time and one avoided an error.',
      'For one colleague it was different.',
    ]);
    expect(cameOfIt(t('en'), noOutcomes)).toEqual([]);
  });
});
