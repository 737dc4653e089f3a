import { wide, type BrowserSuite } from './browserSuite.ts';
import { openInTeamsHost, type TeamsHost, type TeamsHostOptions } from './teamsHost.ts';

/** Who looks at which page of the tab, and how. */
export type TeamsVisit = Partial<Pick<TeamsHostOptions, 'theme' | 'locale' | 'subPageId'>> & {
  as: string;
  path: string;
  viewport?: { width: number; height: number };
};

/** Opens a page inside Teams as somebody, and waits until it has its title, or says why not. */
export async function visitInTeams(
  { server, newContext }: BrowserSuite,
  { as, path, viewport = wide, ...options }: TeamsVisit,
): Promise<TeamsHost> {
  const { token } = await server().signIn(as);
  const context = await newContext({ viewport });
  const host = await openInTeamsHost(context, { serverOrigin: server().origin, token, path, ...options });
  await host.tab.waitForSelector('[data-page-title], [role=alert]');
  return host;
}
