import type { RoundPairs, RoundView } from '../../api/contracts/rounds.ts';
import { faultsOn, narrow, withBrowser } from '../support/browserSuite.ts';
import { lead, newcomer, openDemoRound, roundAt, type DemoRound } from '../support/demoRound.ts';
import { fakeRound, type FakeRound } from '../support/fakeRound.ts';
import { tabOrigin, type TeamsHost } from '../support/teamsHost.ts';
import { visitInTeams, type TeamsVisit } from '../support/teamsVisit.ts';
import { until } from '../support/until.ts';

// 503 is an overloaded machine; the page asks again by itself.
const suite = withBrowser('status of 503');
const { server, takeComplaint } = suite;

const visit = (asked: TeamsVisit) => visitInTeams(suite, asked);

const heading = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('heading', { level: 1, name });
const button = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('button', { name });
const exactly = ({ tab }: TeamsHost, name: string) => tab.getByRole('button', { name, exact: true });
const rows = ({ tab }: TeamsHost) => tab.getByRole('listitem').filter({ has: tab.locator('[aria-expanded]') });

const first = 'b'.repeat(24);

describe('a round of the demo company', () => {
  let round: DemoRound;
  const path = () => `/rounds/${round.roundId}`;
  const pairs = async (query: string) =>
    (await round.api.get(`/api/rounds/${round.roundId}/pairs?${query}`)).body as RoundPairs;

  beforeAll(async () => {
    round = await openDemoRound(server());
  });

  it('is matched by its lead in one tap, and nothing is sent', async () => {
    const host = await visit({ as: lead, path: path() });
    await heading(host, '65 people take part so far').waitFor();
    await button(host, 'Match now').click();
    await heading(host, /have a partner|has a partner/).waitFor();
    expect(await host.tab.getByText('Nothing is sent until you publish').count()).toBe(1);
    expect((await pairs('limit=100')).total).toBeGreaterThan(15);
  });

  it('says of a pair why, and what another one would cost', async () => {
    const host = await visit({ as: lead, path: path() });
    await rows(host).first().getByRole('button').first().click();
    await host.tab.getByText(/fits both working days|no full hour in common|fits all three/).waitFor();
    await button(host, /^Choose who could be/).click();
    await host.tab.getByRole('combobox').fill('a');
    await host.tab.getByRole('option').nth(3).waitFor();
    await host.page.keyboard.press('ArrowDown');
    await host.page.keyboard.press('Enter');
    await host.tab.getByText(/in this round\.|this round\.|keeps them apart|share too few|reporting line/).waitFor();
  });

  it('keeps a pair together, and lets it go again', async () => {
    const kept = async () => (await pairs('limit=100')).pairs.filter(({ isLocked }) => isLocked);
    const host = await visit({ as: lead, path: path() });
    const row = rows(host).first();
    await row.getByRole('button').first().click();
    await exactly(host, 'Keep').click();
    await row.getByText('Kept').waitFor();
    await until('one pair is kept', async () => (await kept()).length === 1);
    await button(host, 'Let go').click();
    await exactly(host, 'Keep').waitFor();
    await until('no pair is kept', async () => (await kept()).length === 0);
  });

  it('parts two after saying what it costs, and matches everybody again in place', async () => {
    const before = (await pairs('limit=100')).pairs.find(({ members }) => members.length === 2);
    const [one, other] = before?.members ?? [];
    if (!one || !other) throw new Error('There is no pair');
    const host = await visit({ as: lead, path: path() });
    await host.tab.getByRole('searchbox', { name: 'Find a person' }).fill(one.name);
    await host.tab.getByText('One pair found').waitFor();
    await rows(host).first().getByRole('button').first().click();
    await button(host, 'Not these two').click();
    await host.tab.getByText(/^(Then|As far as)/).waitFor();
    await button(host, 'Part them').click();
    await host.tab.getByText(/^Matched again:/).waitFor();
    await rows(host).filter({ hasText: one.name }).first().waitFor();
    expect(await host.tab.getByRole('searchbox', { name: 'Find a person' }).inputValue()).toBe(one.name);
    const after = (await pairs(`search=${encodeURIComponent(one.name)}`)).pairs;
    expect(after.some(({ members }) => members.some(({ id }) => id === other.id))).toBe(false);
  });

  it('has no fault that axe can find, a row open, in three themes', async () => {
    const host = await visit({ as: lead, path: path() });
    await rows(host).first().getByRole('button').first().click();
    const faults: string[] = [];
    for (const [told, shown] of [
      ['contrast', 'contrast'],
      ['dark', 'dark'],
      ['default', 'light'],
    ] as const) {
      await host.setTheme(told);
      await host.tab.locator(`html[data-theme=${shown}]`).waitFor();
      faults.push(...(await faultsOn(host.page)).map((fault) => `${told}, ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(['en-gb', 'de-de'])('fits 360 px without scrolling sideways in %s', async (locale) => {
    const host = await visit({ as: lead, path: path(), viewport: narrow, locale });
    await rows(host).first().getByRole('button').first().click();
    const tooWide = await host.tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  });

  it('is published in one tap; everybody sees who it is, and starts', async () => {
    const host = await visit({ as: lead, path: path() });
    await button(host, 'Publish to 65 people').click();
    await heading(host, 'Everybody knows, now they answer').waitFor();
    const diane = await visit({ as: newcomer, path: '/partnerships' });
    await heading(diane, /^Your partners?: /).waitFor();
    await button(diane, 'Answer').click();
    await button(diane, 'Start').click();
    await heading(diane, 'You are in').waitFor();
    expect((await roundAt(round, 'proposed')).answers?.waiting).toBeGreaterThan(15);
  });

  it('is nobody else’s business', async () => {
    const host = await visit({ as: 'Alex Nayberg', path: path() });
    await host.tab.getByRole('alert').waitFor();
    expect(await host.tab.getByRole('list').count()).toBe(0);
    await takeComplaint('403');
    await takeComplaint('leadsOnly');
  });
});

describe('a round of 5,000 people', () => {
  /** From the address to the first pair on the screen, in ms, inside a page that has been opened before. */
  const timeToPairs = (host: TeamsHost, path: string): Promise<number> =>
    host.tab.evaluate(`new Promise((done) => {
      const start = performance.now();
      history.pushState(null, '', ${JSON.stringify(path)});
      const look = () => {
        if (document.querySelector('li[aria-setsize] button')) done(performance.now() - start);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    })`);

  it('shows its first pairs within a second, and any other after one jump', async () => {
    const rounds = new Map<string, FakeRound>([[first, fakeRound({ people: 2, roundId: first })]]);
    const roundOf = (id: string) => rounds.get(id) ?? fakeRound({ people: 5000, roundId: id });
    const host = await visit({ as: lead, path: '/profile' });
    await host.page.route(`${tabOrigin}/api/rounds/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      const id = pathname.split('/')[3] ?? '';
      rounds.set(id, roundOf(id));
      return route.fulfill({ json: roundOf(id).answer(route.request().method(), pathname + search, {}) as RoundView });
    });
    await host.tab.goto(`${tabOrigin}/rounds/${first}`);
    await heading(host, /have a partner|has a partner/).waitFor();
    // The best of several: what is measured is the page, not what else the machine does.
    let best = Infinity;
    for (let tries = 0; tries < 20 && best >= 1_000; tries += 1)
      best = Math.min(best, await timeToPairs(host, `/rounds/${(0x10 + tries).toString(16).repeat(12)}`));
    expect(best).toBeLessThan(1_000);
    expect(await rows(host).count()).toBeLessThan(40);
    await host.tab.getByRole('tab', { name: /^One learns now/ }).click();
    const last = host.tab.locator('li[aria-posinset="1624"]');
    await host.tab.locator('li[aria-setsize="1624"]').first().waitFor();
    await host.tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await last
      .getByText(/learns/)
      .first()
      .waitFor();
    expect(await rows(host).count()).toBeLessThan(40);
  });
});
