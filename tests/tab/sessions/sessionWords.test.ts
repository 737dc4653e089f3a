import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey, type TFunction } from 'i18next';
import { agendaStepCode, type PartnershipPlan, type SessionView } from '../../../api/contracts/sessions.ts';
import { toAgenda, toDraft, withNewStep, movedUp } from '../../../tab/src/features/sessions/agendaDraft.ts';
import { lengthWords, stepNote, stepTitle, type AgendaFacts } from '../../../tab/src/features/sessions/agendaWords.ts';
import { goalSentence, goalSteps, progressWords } from '../../../tab/src/features/sessions/goalWords.ts';
import { historyWords } from '../../../tab/src/features/sessions/historyWords.ts';
import { pairNames, pairTitle } from '../../../tab/src/features/sessions/pairTitle.ts';
import { placeInLine, placeOf, sessionTitle } from '../../../tab/src/features/sessions/sessionTitle.ts';
import { fakePlan } from '../../support/fakePlan.ts';

const languages = ['en', 'de'] as const;
const files = ['sessions', 'numbers'] as const;
const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;
const resources = Object.fromEntries(
  languages.map((language) => [language, Object.fromEntries(files.map((file) => [file, words(language, file)]))]),
);

beforeAll(() => i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } }));

async function speaking(language: (typeof languages)[number]): Promise<TFunction<'sessions'>> {
  await i18next.changeLanguage(language);
  return i18next.getFixedT(language, 'sessions') as unknown as TFunction<'sessions'>;
}

const meId = 'f'.repeat(24);
/** No key, no placeholder left. */
const isWords = (text: string) => text !== '' && !/[{}]|^\w+\.\w+/.test(text);
const facts = (teaches: AgendaFacts['teaches'], task = ''): AgendaFacts => ({
  teaches,
  name: 'Sariya',
  skill: 'SAP',
  task,
});
const step = (code: (typeof agendaStepCode.options)[number]) => ({ code, title: 'Ours', note: '', minutes: 5 });

describe('the steps of an agenda', () => {
  it.each(languages)('have a name and a line to begin with in %s, whoever teaches', async (language) => {
    const t = await speaking(language);
    for (const code of agendaStepCode.options) {
      for (const teaches of ['me', 'other', 'both'] as const) {
        const title = stepTitle(t, step(code), facts(teaches));
        const note = stepNote(t, step(code), facts(teaches));
        expect([code, title, isWords(title), note, code === 'own' || isWords(note)]).toEqual([
          code,
          title,
          true,
          note,
          true,
        ]);
      }
    }
  });

  it('say who shows, and ask about what was to be tried', async () => {
    const t = await speaking('en');
    expect(stepTitle(t, step('teach'), facts('me'))).toBe('You show');
    expect(stepTitle(t, step('teach'), facts('other'))).toBe('Sariya shows');
    expect(stepNote(t, step('checkIn'), facts('me', 'Redraw one figure'))).toBe('How did it go: Redraw one figure?');
    expect(stepNote(t, { ...step('checkIn'), note: 'Coffee' }, facts('me', 'Redraw'))).toBe('Coffee');
    expect([30, 60, 25].map((minutes) => lengthWords(t, minutes))).toEqual(['Half an hour', 'An hour', '25 minutes']);
  });

  it('keep their code as long as their name is left alone, so that the other reads their own words', async () => {
    const t = await speaking('en');
    const draft = toDraft(t, [step('checkIn'), step('teach'), step('wrapUp')], facts('other'));
    expect(toAgenda(t, draft, facts('other')).map(({ code }) => code)).toEqual(['checkIn', 'teach', 'wrapUp']);
    const renamed = draft.map((one) => (one.code === 'teach' ? { ...one, name: ' A walk ', note: ' slowly ' } : one));
    expect(toAgenda(t, renamed, facts('other'))[1]).toEqual({
      code: 'own',
      title: 'A walk',
      note: 'slowly',
      minutes: 5,
    });
  });

  it('begin a new one before the end, and move up one place at a time', async () => {
    const t = await speaking('en');
    const draft = withNewStep(toDraft(t, [step('checkIn'), step('wrapUp')], facts('other')), 'New');
    expect(draft.map(({ name }) => name)).toEqual(['Check in', 'New', 'Wrap up']);
    expect(new Set(draft.map(({ key }) => key)).size).toBe(3);
    expect(movedUp(draft, 2).map(({ name }) => name)).toEqual(['Check in', 'Wrap up', 'New']);
    expect(movedUp(draft, 0)).toEqual(draft);
  });
});

describe('the sentence that leads', () => {
  const zone = 'Europe/Berlin';
  const at = (iso: string) => new Date(iso);
  const meeting = { startsAt: '2026-11-24T13:00:00.000Z', endsAt: '2026-11-24T13:30:00.000Z' };
  const { session } = fakePlan({ meId });
  const titled = (t: TFunction<'sessions'>, now: string) =>
    pairTitle(t, 'Sariya and you', { next: { ...session, ...meeting }, pausedUntil: null }, at(now), zone);

  it('says when the two meet, the nearer the shorter', async () => {
    const t = await speaking('en');
    expect(titled(t, '2026-11-24T13:10:00Z')).toBe('Sariya and you, now until 14:30');
    expect(titled(t, '2026-11-24T06:00:00Z')).toBe('Sariya and you, today at 14:00');
    expect(titled(t, '2026-11-23T06:00:00Z')).toBe('Sariya and you, tomorrow at 14:00');
    expect(titled(t, '2026-11-20T06:00:00Z')).toBe('Sariya and you, Tuesday at 14:00');
    expect(titled(t, '2026-11-01T06:00:00Z')).toBe('Sariya and you, Tuesday, 24 November at 14:00');
    const none = { next: null, pausedUntil: null };
    expect(pairTitle(t, 'Sariya and you', none, at('2026-11-01T06:00:00Z'), zone)).toBe('Sariya and you, no date yet');
    const paused = { next: null, pausedUntil: '2026-12-05' };
    expect(pairTitle(t, 'Sariya', paused, at('2026-11-01T06:00:00Z'), zone)).toBe('Sariya, pausing until 5 December');
  });

  it('names all of a ring, and only the others where room is short', async () => {
    const t = await speaking('de');
    const ring = { person: session.person, others: [{ ...session.person, givenName: 'Michael' }] };
    expect(pairNames(t, ring)).toBe('Sariya, Michael und du');
    expect(pairNames(t, ring, true)).toBe('Sariya und Michael');
  });

  it('says where a running meeting is, and asks after it', async () => {
    const t = await speaking('en');
    const live = { step: 1, stepStartedAt: '2026-11-24T13:05:00.000Z', extraMinutes: 0 };
    const title = (now: string, change: Partial<SessionView> = {}) =>
      sessionTitle(t, { ...session, ...meeting, live, ...change }, facts('other'), at(now), zone);
    expect(title('2026-11-24T13:12:00Z')).toBe('Sariya shows, 8 minutes left');
    expect(title('2026-11-24T13:19:30Z')).toBe('Sariya shows, one minute left');
    expect(title('2026-11-24T13:25:00Z')).toBe('Sariya shows, time is up');
    expect(title('2026-11-24T13:25:00Z', { live: { ...live, extraMinutes: 10 } })).toContain('5 minutes left');
    expect(title('2026-11-24T14:00:00Z')).toBe('Did you two meet?');
    expect(title('2026-11-24T13:20:00Z', { live: { ...live, step: 4 } })).toBe('Did you two meet?');
    expect(title('2026-11-23T06:00:00Z', { live: null })).toBe('Tomorrow at 14:00 with Sariya');
    expect(title('2026-11-24T14:00:00Z', { myAnswer: 'yes' })).toBe('You met');
    expect(title('2026-11-24T14:00:00Z', { myAnswer: 'no' })).toBe('It did not happen, and that is fine');
    expect(title('2026-11-24T06:00:00Z', { live: null, state: 'skipped' })).toBe('This meeting does not take place');
  });

  it('counts the meetings they had: not those that were skipped or did not take place', () => {
    const { plan, session } = fakePlan({ meId });
    const [second, first] = plan.history;
    expect(placeOf({ ...session, startsAt: plan.next?.startsAt ?? '' }, plan)).toBe(3);
    expect(first && second && [placeOf(first, plan), placeOf(second, plan)]).toEqual([1, 2]);
    const skipped = { ...plan, heldCount: 1, history: plan.history.map((one) => ({ ...one })) };
    Object.assign(skipped.history[0] ?? {}, { state: 'skipped' });
    expect(placeOf({ startsAt: plan.next?.startsAt ?? '' }, skipped)).toBe(2);
  });

  it('counts the meetings', async () => {
    const t = await speaking('en');
    expect(placeInLine(t, 3, 6)).toBe('third of about six');
    expect(placeInLine(t, 3, null)).toBe('third meeting');
    expect(placeInLine(t, 14, 20)).toBe('14th of about 20');
  });
});

describe('goal and history', () => {
  const { plan, partnership } = fakePlan({ meId });
  const [mine] = plan.goals;

  it('are told in words, never in numbers of a level', async () => {
    const t = await speaking('en');
    expect(goalSentence(t, mine && { ...mine, by: '2027-01-31' }, '')).toBe(
      'Draw the figures for my test reports myself, by 31 January',
    );
    expect(goalSentence(t, undefined, 'Read plans')).toBe('Read plans');
    expect(goalSentence(t, undefined, '')).toBe('None yet. One sentence helps both.');
    expect(goalSteps(t, mine)).toBe('from first steps to everyday tasks');
    expect(progressWords(t, plan)).toBe('2 of about 6 meetings');
    expect(progressWords(t, { heldCount: 1, expectedCount: null })).toBe('One meeting so far');
    expect(progressWords(t, { heldCount: 0, expectedCount: 6 })).toBe('');
  });

  it('say who taught what', async () => {
    const t = await speaking('en');
    const told = (change: Partial<PartnershipPlan['history'][number]>) => {
      const [last] = plan.history;
      if (!last) throw new Error('The fake has met before');
      return historyWords(t, { ...last, ...change }, meId, [partnership.person]);
    };
    expect(told({})).toBe('You taught: reading a query plan');
    expect(told({ purpose: '', teacherId: partnership.person.id })).toBe('Sariya taught: Microsoft SQL Server');
    expect(told({ teacherId: null })).toBe('You met: reading a query plan');
    expect(told({ purpose: '', teaches: null })).toBe('You met');
    expect(told({ state: 'skipped' })).toBe('Skipped');
  });
});
