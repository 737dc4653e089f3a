import type { MyProfile } from '../../api/contracts/people.ts';
import { apiAs } from '../support/apiAs.ts';
import { withBrowser } from '../support/browserSuite.ts';
import { bookIn, letPass, meetingPair, type MeetingPair } from '../support/meetingPair.ts';
import { button, heading, tabPages } from '../support/tabPages.ts';
import { until } from '../support/until.ts';

// 503 of an overloaded machine is no fault of the page.
const suite = withBrowser('Failed to load resource');
const { visit, faultsOf } = tabPages(suite);

const me = 'Alex Nayberg';
const board = '/partnerships';

describe('my partnerships, once they meet', () => {
  let pair: MeetingPair;
  let sessionId: string;

  beforeAll(async () => {
    pair = await meetingPair(suite.server(), me);
  });

  it('leads from a pair without a date to its times', async () => {
    const host = await visit(me, board);
    await heading(host, `${pair.given[1]} and you, no date yet`).waitFor();
    await host.tab.getByText('no next date yet').waitFor();
    await button(host, 'Find a time').click();
    await heading(host, new RegExp(`^You and ${pair.given[1]} share `)).waitFor();
  });

  it('begins with the next meeting, whose card shows the date', async () => {
    sessionId = await bookIn(pair, 3_000);
    const host = await visit(me, board);
    await heading(host, new RegExp(`^${pair.given[1]}, \\w+ at \\d\\d:\\d\\d$`)).waitFor();
    await host.tab.getByText(/^\w{3} \d+ \w{3}, \d\d:\d\d$/).waitFor();
    await button(host, 'Chat').waitFor();
    expect(await faultsOf(me, board)).toEqual([]);
    await button(host, 'Open the agenda').click();
    await heading(host, new RegExp(`^${pair.given[1]} and you, `)).waitFor();
  });

  it('joins a quarter of an hour before', async () => {
    await letPass(sessionId, 2_990);
    const host = await visit(me, board);
    await button(host, 'Join').click();
    await until('Teams is asked to ring', async () => (await host.heard()).includes('executeDeepLink'));
  });

  it('asks afterwards whether they met', async () => {
    await letPass(sessionId, 60);
    const host = await visit(me, board);
    await heading(host, new RegExp(`^Did you and ${pair.given[1]} meet on `)).waitFor();
    await host.tab.getByText('Stays between you two.').waitFor();
    expect(await faultsOf(me, board)).toEqual([]);
    await button(host, 'Answer').click();
    await button(host, 'We met').click();
    await until('it is stored', async () => {
      const { body } = await pair.api[0].get('/api/partnerships');
      return (body as { partnerships: { heldCount: number }[] }).partnerships[0]?.heldCount === 1;
    });
    const after = await visit(me, board);
    await after.tab.getByText('One meeting so far').waitFor();
  });
});

describe('when one is reminded of a meeting', () => {
  it('is a sentence of the profile, saved at once and taken back as easily', async () => {
    const api = await apiAs(suite.server().origin, me);
    const reminders = async () => ((await api.get('/api/me')).body as MyProfile).sessionReminders;
    const host = await visit(me, '/profile');
    await host.tab.getByText('Unasked, Pairwise writes to you at most three times a week').waitFor();
    await button(host, 'Reminder: a day before').click();
    await host.tab.getByRole('menuitemradio', { name: 'a day and an hour before' }).click();
    await until('it is stored', async () => (await reminders()) === 'both');
    await button(host, 'Undo').click();
    await until('it is taken back', async () => (await reminders()) === 'day');
    await button(host, 'Reminder: a day before').waitFor();
    expect(await faultsOf(me, '/profile')).toEqual([]);
  });
});
