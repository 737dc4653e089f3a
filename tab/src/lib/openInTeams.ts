import { app } from '@microsoft/teams-js';

/** Opens a Teams deep link: inside Teams by Teams itself, elsewhere in a window of its own. */
export async function openInTeams(link: string): Promise<void> {
  if (app.isInitialized()) return app.openLink(link);
  window.open(link, '_blank', 'noopener');
}
