import fc from 'fast-check';
import { pollState, type PollListItem } from '../../../api/contracts/polls.ts';
import { answered, answersOf, tapped } from '../../../tab/src/features/polls/answer/answers.ts';
import { groupPolls, waitsForMe } from '../../../tab/src/features/polls/list/listGroups.ts';
import { listTitle } from '../../../tab/src/features/polls/list/listTitle.ts';
import { actOf, linesOf, pageOf } from '../../../tab/src/features/polls/list/pollLines.ts';
import { writeLead, writeTitle } from '../../../tab/src/features/polls/write/writeTitle.ts';
import { cardMoment } from '../../../tab/src/features/polls/write/cardWords.ts';
import { instantOf, localParts } from '../../../tab/src/features/polls/write/until.ts';
import { both, speaking, startWords } from './pollWords.ts';

beforeAll(startWords);

const item = (given: Partial<PollListItem> = {}): PollListItem => ({
  id: 'a'.repeat(24),
  state: 'open',
  template: 'own',
  title: both('Can you use what you learn?'),
  questions: 3,
  closesAt: '2026-12-05T17:00:00Z',
  asked: 64,
  answered: null,
  wasAsked: true,
  isAnswered: false,
  hasChange: false,
  ...given,
});

describe('the list of polls', () => {
  it('begins with what waits for the reader, then with what closes first', () => {
    const done = item({ id: 'd', isAnswered: true, closesAt: '2026-11-22T17:00:00Z' });
    const later = item({ id: 'l', closesAt: '2026-12-09T17:00:00Z' });
    const sooner = item({ id: 's', closesAt: '2026-12-01T17:00:00Z' });
    expect(groupPolls([done, later, sooner]).open.map(({ id }) => id)).toEqual(['s', 'l', 'd']);
  });

  it('shows every poll once, whatever its state', () => {
    const any = fc.array(
      fc.constantFrom(...pollState.options).map((state) => item({ state })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (polls) => {
        const { open, drafts, over } = groupPolls(polls);
        expect(new Set([...open, ...drafts, ...over])).toEqual(new Set(polls));
        expect(open.length + drafts.length + over.length).toBe(polls.length);
      }),
    );
  });

  it('says what is so for the reader', async () => {
    const t = await speaking('en');
    const titleOf = (...polls: PollListItem[]) => listTitle(t, groupPolls(polls));
    expect(titleOf(item(), item())).toBe('Two polls wait for your answer');
    expect(titleOf(item({ isAnswered: true }))).toBe('Everything answered');
    expect(titleOf(item({ wasAsked: false }))).toBe('One poll is open');
    expect(titleOf(item({ state: 'closed' }))).toBe('Nothing is being asked just now');
    expect(titleOf()).toBe('Nothing has been asked yet');
  });

  it('has lines for every state, and leads to the page where something can be done', async () => {
    for (const language of ['en', 'de'] as const) {
      const t = await speaking(language);
      for (const state of pollState.options) {
        const lines = linesOf(t, item({ state }), 'Europe/Berlin');
        expect(lines.join()).not.toMatch(/\{\{|list\.|^$/);
        expect(actOf(t, item({ state })) ?? '').not.toMatch(/list\./);
      }
    }
    expect(pageOf(item({ state: 'draft' }))).toMatch(/\/write$/);
    expect(pageOf(item({ state: 'closed' }))).toMatch(/\/results$/);
    expect(pageOf(item())).toMatch(/\/polls\/a+$/);
  });

  it('waits for nobody who was not asked or has answered', () => {
    expect(
      [item(), item({ isAnswered: true }), item({ wasAsked: false }), item({ state: 'closed' })].map(waitsForMe),
    ).toEqual([true, false, false, false]);
  });
});

describe('an answer', () => {
  it('is taken back by a second tap', () => {
    expect([tapped(null, 2), tapped(2, 2), tapped(2, 0)]).toEqual([2, null, 0]);
  });

  it('counts where something was said', () => {
    const values = answersOf([
      { questionId: 'a', value: 0 },
      { questionId: 'b', value: null },
      { questionId: 'c', value: 'A room.' },
    ]);
    expect(answered([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], values)).toBe(2);
  });
});

describe('the head of a poll that is written', () => {
  const draft = (questions: number, closesAt: string, door: 'bot' | 'channel' = 'bot') => ({
    door,
    closesAt,
    questions: Array.from({ length: questions }, (_, key) => ({
      key,
      id: `own-${key}`,
      kind: 'text' as const,
      text: both('?'),
      options: [],
    })),
  });
  const now = new Date('2026-11-20T12:00:00Z');

  it('says how much is asked of how many', async () => {
    expect(writeTitle(await speaking('en'), draft(3, ''), 64)).toBe('Three questions to 64 people');
    expect(writeTitle(await speaking('de'), draft(1, ''), 1)).toBe('Eine Frage an eine Person');
    expect(writeTitle(await speaking('en'), draft(0, ''), 64)).toBe('What do you want to ask?');
  });

  it('promises a reminder only where there is one', async () => {
    const t = await speaking('en');
    const lead = (...given: Parameters<typeof draft>) => writeLead(t, draft(...given), 'Learning partners', now);
    expect(lead(3, '2026-12-05T17:00:00Z')).toContain('one reminder, then silence');
    expect(lead(5, '2026-11-22T17:00:00Z')).toContain('Two minutes to answer; no reminder');
    expect(lead(3, '2026-12-05T17:00:00Z', 'channel')).toContain('nobody is reminded');
  });
});

describe('until when', () => {
  it('is the same instant after it was shown and chosen again, in every zone', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland');
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const iso = new Date(minute * 60_000).toISOString();
        const { day, time } = localParts(iso, zone);
        const again = Date.parse(instantOf(day, time, zone));
        // The hour that clocks show twice is read as the first of the two.
        expect([0, 3_600_000]).toContain(Date.parse(iso) - again);
      }),
    );
  });

  it('stands on the card as the bot writes it', () => {
    expect(cardMoment('2026-12-04T17:00:00Z', 'en', 'Europe/Berlin')).toBe('Fri 4 Dec, 18:00');
    expect(cardMoment('2026-12-04T17:00:00Z', 'de', 'Europe/Berlin')).toBe('Fr 4. Dez, 18:00');
  });
});
