import type { FindPartnersView } from '../../api/contracts/matching.ts';
import type { MyProfile } from '../../api/contracts/people.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../api/contracts/sessions.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import { withBrowser } from '../support/browserSuite.ts';
import { button, heading, tabPages, tabTo } from '../support/tabPages.ts';
import { until } from '../support/until.ts';

// 503 of an overloaded machine is no fault of the page.
const suite = withBrowser('Failed to load resource');
const { visit, faultsOf } = tabPages(suite);

const me = 'Ranjit Varkey Chudukatil';
const other = 'Jae Pak';
const days = [1, 2, 3, 4, 5];

describe('finding a time across time zones', () => {
  let mine: ApiAs;
  let id: string;
  const path = () => `/partnerships/${id}/slots`;
  const planOf = async () => (await mine.get(`/api/partnerships/${id}/plan`)).body as PartnershipPlan;

  const works = async (api: ApiAs, hours: { timeZone?: string; startMinute: number; endMinute: number }) => {
    const { timeZone, ...workingHours } = hours;
    const { version } = (await api.get('/api/me')).body as MyProfile;
    const change = { version, workingHours: { ...workingHours, days }, ...(timeZone && { timeZone }) };
    expect((await api.send('PATCH', '/api/me/profile', change)).status).toBe(200);
  };

  beforeAll(async () => {
    const { origin } = suite.server();
    const theirs = await apiAs(origin, other);
    mine = await apiAs(origin, me);
    const found = (await theirs.get('/api/partners?limit=20')).body as FindPartnersView;
    const personId = found.suggestions.find(({ person }) => person.name === me)?.person.id;
    const asked = await theirs.send('POST', '/api/partnerships', { personId, greeting: '', goal: '' });
    ({ id } = asked.body as PartnershipView);
    const accepted = await mine.send('POST', `/api/partnerships/${id}/accept`, {});
    if (accepted.status !== 200) throw new Error(`accepting answered ${accepted.status}`);
    await works(theirs, { startMinute: 540, endMinute: 1_050 });
    await works(mine, { timeZone: 'America/Los_Angeles', startMinute: 600, endMinute: 990 });
  });

  it('says so when nothing is shared, and widens the hours for this one pair', async () => {
    const host = await visit(me, path());
    await heading(host, 'You and Jae share no hour of the day').waitFor();
    await button(host, 'From when: 10:00').click();
    await host.tab.getByRole('menuitemradio', { name: '08:00' }).click();
    await heading(host, 'You and Jae share an hour and a half a day').waitFor();
    await host.tab.getByText('08:00 to 09:30 in Bordeaux is 16:00 to 17:30 in Cambridge.').waitFor();
    expect(await host.tab.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('From when: 08:00');
    expect(((await mine.get('/api/me')).body as MyProfile).workingHours.startMinute).toBe(600);
  });

  it('is sound in three themes, narrow and in both languages', async () => {
    expect(await faultsOf(me, path())).toEqual([]);
  });

  it('books the first of them in one tap and comes back with the date', async () => {
    const host = await visit(me, path());
    await host.tab
      .getByText(/^16:\d\d for Jae$/)
      .first()
      .waitFor();
    await button(host, /^Propose to Jae: \w{3} \d+ \w{3}, 08:\d\d$/).click();
    await heading(host, /^Jae and you, .+ at 08:\d\d$/).waitFor();
    expect(new URL(host.tab.url()).pathname).toBe(`/partnerships/${id}`);
    await until('Teams is asked to open the form', async () => (await host.heard()).includes('executeDeepLink'));
    expect((await planOf()).next?.state).toBe('planned');
  });

  it('takes another time that is typed, in place of the one that is booked', async () => {
    const before = (await planOf()).next;
    const host = await visit(me, path());
    await button(host, /^Move it here: /)
      .first()
      .waitFor();
    await button(host, 'Another time').click();
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await host.tab.getByLabel('Day and time, on your clock').fill(`${day}T12:30`);
    await host.page.keyboard.press('Enter');
    await heading(host, /^Jae and you, .+ at 12:30$/).waitFor();
    const { next } = await planOf();
    expect(next?.id).toBe(before?.id);
    expect(next?.startsAt).toMatch(new RegExp(`^${day}T(19|20):30`));
  });

  it('needs no mouse', async () => {
    const host = await visit(me, path());
    await button(host, /^Move it here: /)
      .first()
      .waitFor();
    await tabTo(host, /^Move it here: /);
    await host.page.keyboard.press('Enter');
    await heading(host, /^Jae and you, .+ at 08:\d\d$/).waitFor();
  });
});
