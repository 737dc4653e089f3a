import { takeTokensFrom } from './accessToken.ts';
import { toLocale } from './locale.ts';
import type { Locale } from '../../../api/contracts/common.ts';
import { toThemeName, type ThemeName } from './themes.ts';

type TeamsSdk = typeof import('./teamsSdk.ts');

export type TeamsHost = { theme: ThemeName; locale: Locale; page: string | undefined };

const HOST_ANSWERS_WITHIN_MS = 5_000;

let sdk: TeamsSdk | null = null;

/** teams-js, once Teams has answered; null outside Teams. */
export function teamsSdk(): TeamsSdk | null {
  return sdk;
}

/**
 * Who hosts the page: Teams' theme, language and the page a deep link names; null outside Teams. A top-level window is
 * outside at once; a frame whose parent never answers would keep teams-js waiting for a minute, so it has 5 seconds.
 */
export async function enterTeams(): Promise<TeamsHost | null> {
  if (window.parent === window) return null;
  const loaded = await import('./teamsSdk.ts');
  const tooLate = new Promise<false>((resolve) => setTimeout(resolve, HOST_ANSWERS_WITHIN_MS, false));
  const entered = loaded.app.initialize().then(
    () => true,
    () => false,
  );
  if (!(await Promise.race([entered, tooLate]))) return null;
  sdk = loaded;
  const context = await loaded.app.getContext();
  return {
    theme: toThemeName(context.app.theme),
    locale: toLocale(context.app.locale),
    page: context.page.subPageId,
  };
}

/** Tokens come from Teams' single sign-on; a missing consent is asked for once. */
export function takeTokensFromTeams(clientId: string): void {
  takeTokensFrom(async () => {
    try {
      if (!sdk) throw new Error('Teams has not answered');
      return await sdk.authentication.getAuthToken();
    } catch (error) {
      if (!needsConsent(error)) throw error;
      const { tokenAfterConsent } = await import('./consent.ts');
      return tokenAfterConsent(clientId);
    }
  });
}

function needsConsent(error: unknown): boolean {
  const message = error instanceof Error ? error.message : String(error);
  return /resourceRequiresConsent|invalid_grant|interaction_required|consent/i.test(message);
}

/** Teams may take its own loading picture away, and says when its theme changes. */
export function followTeams(changeTheme: (theme: ThemeName) => void): void {
  sdk?.app.registerOnThemeChangeHandler((theme) => changeTheme(toThemeName(theme)));
  void sdk?.app.notifySuccess();
}
