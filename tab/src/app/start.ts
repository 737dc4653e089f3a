import type { SettingsView } from '../../../api/contracts/settings.ts';
import { toApiError } from '../lib/apiClient.ts';
import type { Entrance } from '../lib/entrance.ts';
import { startLanguage, toLocale } from '../lib/i18n.ts';
import { rememberedPerson, takeTokensOf } from '../lib/localIdentity.ts';
import { enterTeams, takeTokensFromTeams } from '../lib/teams.ts';
import { preferredLocale, preferredTheme } from './preferences.ts';

/** Decides how this window came in, loads its language, and chooses where tokens come from. */
export async function start(): Promise<Entrance> {
  const [host, settings] = await Promise.all([enterTeams(), fetchSettings()]);
  await startLanguage(host?.locale ?? preferredLocale());
  if (host) {
    takeTokensFromTeams(settings.clientId);
    if (host.page) history.replaceState(null, '', pagePath(host.page));
    return { door: 'teams', settings, theme: host.theme };
  }
  const theme = preferredTheme();
  if (settings.mode === 'teams') return { door: 'outside', settings, theme };
  const person = rememberedPerson();
  if (person) takeTokensOf(person.id);
  return { door: person ? 'local' : 'sign-in', settings, theme };
}

async function fetchSettings(): Promise<SettingsView> {
  const response = await fetch('/api/settings');
  if (!response.ok) {
    await startLanguage(toLocale(navigator.language));
    throw await toApiError(response);
  }
  return (await response.json()) as SettingsView;
}

/** A deep link names a page of ours; anything else (another origin, a scheme) stays a path of ours too. */
function pagePath(page: string): string {
  return `/${page.replace(/^[/\\]+/, '')}`;
}
