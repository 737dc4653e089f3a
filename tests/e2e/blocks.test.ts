import { withBrowser } from '../support/browserSuite.ts';
import { tabOrigin, type TeamsHost } from '../support/teamsHost.ts';
import { visitInTeams } from '../support/teamsVisit.ts';

// 503 is an overloaded machine; the page asks again by itself.
const suite = withBrowser('status of 503');

const visit = (as: string) => visitInTeams(suite, { as, path: '/find' });

const button = ({ tab }: TeamsHost, name: string | RegExp) => tab.getByRole('button', { name });
const faceOf = ({ tab }: TeamsHost, first: string) => tab.getByRole('button', { name: `Ask ${first}`, exact: true });

it('takes somebody out of my searches in one tap, privately, and gives them back with Undo', async () => {
  const host = await visit('Alex Nayberg');
  const first = (await button(host, /^Ask /).innerText()).slice('Ask '.length);
  const dontMatch = host.tab.getByRole('menuitem', { name: `Don’t match me with ${first}` });
  await button(host, 'More').click();
  await dontMatch.click();
  await host.tab.getByText(`You are not matched with ${first} any more. Nobody is told.`).first().waitFor();
  await faceOf(host, first).waitFor({ state: 'detached' });
  await host.tab.getByText('Undo', { exact: true }).click();
  await faceOf(host, first).waitFor();
});

it('keeps a quiet list in the profile, where it is taken back', async () => {
  const host = await visit('Ruth Ellerbrock');
  const first = (await button(host, /^Ask /).innerText()).slice('Ask '.length);
  await button(host, 'More').click();
  await host.tab.getByRole('menuitem', { name: `Don’t match me with ${first}` }).click();
  await host.tab
    .getByText(/Nobody is told\.$/)
    .first()
    .waitFor();
  await host.tab.goto(`${tabOrigin}/profile`);
  const list = host.tab.getByRole('region', { name: 'Not matched with' });
  await list.getByText('Only you see this.').waitFor();
  await list.getByRole('button', { name: /^Let me be matched with/ }).click();
  await list.waitFor({ state: 'detached' });
});
