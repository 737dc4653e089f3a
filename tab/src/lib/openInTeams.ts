import { teamsSdk } from './teams.ts';

/** Opens a Teams deep link: inside Teams by Teams itself, elsewhere in a window of its own. */
export async function openInTeams(link: string): Promise<void> {
  const teams = teamsSdk();
  if (teams) return teams.app.openLink(link);
  window.open(link, '_blank', 'noopener');
}
