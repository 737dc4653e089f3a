import type { HelpersView } from '../../api/contracts/oneOffs.ts';
import type { MyProfile } from '../../api/contracts/people.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import { apiAs, type ApiAs } from '../support/apiAs.ts';
import { withBrowser } from '../support/browserSuite.ts';
import { button, heading, tabPages, tabTo } from '../support/tabPages.ts';
import { until } from '../support/until.ts';

// 503 of an overloaded machine is no fault of the page.
const suite = withBrowser('Failed to load resource');
const { visit, faultsOf } = tabPages(suite);

const me = 'Alex Nayberg';

describe('25 minutes about one thing', () => {
  let mine: ApiAs;
  let found: HelpersView;
  const path = () => `/ask?skill=${found.skillId}`;
  const requests = async (api: ApiAs) =>
    ((await api.get('/api/partnerships')).body as { partnerships: PartnershipView[] }).partnerships.filter(
      ({ isOneOff }) => isOneOff,
    );

  beforeAll(async () => {
    mine = await apiAs(suite.server().origin, me);
    const { wants } = (await mine.get('/api/me')).body as MyProfile;
    for (const { skillId } of wants) {
      found = (await mine.get(`/api/one-offs/helpers?skillId=${skillId}`)).body as HelpersView;
      if (found.helpers.length > 1) return;
    }
    throw new Error(`Nothing that ${me} looks for has two who can help`);
  });

  it('finds who can help, by name of the thing', async () => {
    const host = await visit(me, '/ask');
    await heading(host, 'Who can help you for 25 minutes?').waitFor();
    const search = host.tab.getByRole('combobox', { name: 'What is it about?' });
    await search.fill(found.skillName);
    await host.tab.getByRole('option', { name: found.skillName }).first().waitFor();
    await search.press('Enter');
    await heading(host, new RegExp(` can help you with ${found.skillName}$`)).waitFor();
    expect(await button(host, /^Ask .+ for 25 minutes$/).count()).toBe(found.helpers.length);
    expect(await requests(mine)).toEqual([]);
  });

  it('is sound in three themes, narrow and in both languages', async () => {
    expect(await faultsOf(me, '/ask')).toEqual([]);
    expect(await faultsOf(me, `${path()}&person=${found.helpers[0]?.person.id}`)).toEqual([]);
  });

  it('asks with a line or without, and the other says yes to one meeting', async () => {
    const [helper] = found.helpers;
    if (!helper) throw new Error('Nobody helps');
    const { name, givenName } = helper.person;
    const host = await visit(me, path());
    await tabTo(host, new RegExp(`^Ask ${name} for 25 minutes$`));
    await host.page.keyboard.press('Enter');
    await host.page.keyboard.type('I am stuck on one figure.');
    await button(host, `Send to ${givenName}`).click();
    await heading(host, `You have asked ${givenName}`).waitFor();
    await host.tab.getByText('25 minutes, then it ends by itself.').waitFor();
    const [request] = await requests(mine);
    const page = `/partnerships/${request?.id}`;

    const theirs = await visit(name, page);
    await heading(theirs, `25 minutes with ${me}?`).waitFor();
    await theirs.tab.getByText('“I am stuck on one figure.”').waitFor();
    await theirs.tab.getByText('Ends by itself afterwards. Nothing to keep up.').waitFor();
    expect(await faultsOf(name, page)).toEqual([]);
    await button(theirs, 'Accept').click();
    await heading(theirs, `25 minutes with Alex`).waitFor();
    await theirs.tab.getByText(/^25 minutes about .+ Then it ends by itself\.$/).waitFor();
    expect(await button(theirs, 'Pause').count()).toBe(0);
    expect((await requests(mine))[0]?.state).toBe('active');
    expect(await faultsOf(me, page)).toEqual([]);

    const board = await visit(me, '/partnerships');
    await board.tab.getByText(`25 minutes about ${found.skillName}`).first().waitFor();
  });

  it('shows what is asked already, and lets it be taken back', async () => {
    const helper = found.helpers[1];
    if (!helper) throw new Error('Nobody else helps');
    const host = await visit(me, path());
    await host.tab
      .getByRole('link', { name: `You have agreed to meet ${found.helpers[0]?.person.givenName}` })
      .waitFor();
    await button(host, `Ask ${helper.person.name} for 25 minutes`).click();
    await button(host, `Send to ${helper.person.givenName}`).click();
    await heading(host, `You have asked ${helper.person.givenName}`).waitFor();
    const again = await visit(me, path());
    await again.tab
      .getByRole('link', { name: new RegExp(`^You asked ${helper.person.givenName}, answer by `) })
      .click();
    await button(again, 'Take it back').click();
    await until('it is gone', async () => (await requests(mine)).every(({ state }) => state !== 'proposed'));
  });

  it('is offered beside a whole partnership, about what that person teaches', async () => {
    const host = await visit(me, '/find');
    await button(host, 'More').first().click();
    await host.tab.getByRole('menuitem', { name: /^Ask for 25 minutes/ }).click();
    await heading(host, / can help you with /).waitFor();
    await button(host, /^Send to /).waitFor();
    await button(host, 'Not yet').click();
    const focused = await host.tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toMatch(/^Ask .+ for 25 minutes$/);
  });

  it('goes on to a partner, or a message, where nobody can help', async () => {
    const { body } = await mine.send('POST', '/api/skills', { name: 'Lute making' });
    const { skillId } = body as { skillId: string };
    const host = await visit(me, `/ask?skill=${skillId}`);
    await heading(host, 'Nobody for Lute making right now').waitFor();
    expect(await faultsOf(me, `/ask?skill=${skillId}`)).toEqual([]);
    await button(host, 'Tell me when').click();
    await host.tab.getByText('Noted').waitFor();
    await button(host, 'Find a partner').click();
    await until('the Find page is open', async () => new URL(host.tab.url()).pathname === '/find');
  });
});
