import type { SettingsView } from '../../../api/contracts/settings.ts';
import { toApiError } from '../lib/apiClient.ts';
import { ApiError } from '../lib/apiError.ts';
import type { Entrance } from '../lib/entrance.ts';
import { startLanguage } from '../lib/i18n.ts';
import { rememberedPerson, takeTokensOf } from '../lib/localIdentity.ts';
import { enterTeams, takeTokensFromTeams } from '../lib/teams.ts';
import { preferredLocale, preferredTheme } from './preferences.ts';

/** Decides how this window came in, loads its language, and chooses where tokens come from. */
export async function start(): Promise<Entrance> {
  const asked = fetchSettings();
  // Looked at below; a failure may come before that.
  asked.catch(() => undefined);
  const host = await enterTeams();
  // The language comes first: whatever goes wrong after it is said in words.
  await startLanguage(host?.locale ?? preferredLocale());
  const settings = await asked;
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
  const response = await fetch('/api/settings').catch(() => {
    throw new ApiError({ code: 'unavailable', reason: 'unreachable' });
  });
  if (!response.ok) throw await toApiError(response);
  return (await response.json()) as SettingsView;
}

/** A deep link names a page of ours; anything else (another origin, a scheme) stays a path of ours too. */
function pagePath(page: string): string {
  return `/${page.replace(/^[/\\]+/, '')}`;
}
