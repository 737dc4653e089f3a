/** Where tokens come from: Teams, or the local demo's sign-in. */
export type TokenSource = (renew: boolean) => Promise<string>;

let source: TokenSource | undefined;
let current: Promise<string> | undefined;

/** Chosen once at the start, and again when the local demo changes who one is. */
export function takeTokensFrom(next: TokenSource): void {
  source = next;
  current = undefined;
}

/** One request for a token at a time, however many calls wait for it. A failure is not kept. */
export function accessToken(): Promise<string> {
  return current ?? fetchToken(false);
}

export function renewAccessToken(): Promise<string> {
  return fetchToken(true);
}

function fetchToken(renew: boolean): Promise<string> {
  if (!source) return Promise.reject(new Error('No token source was chosen'));
  const token = source(renew);
  current = token;
  token.catch(() => {
    if (current === token) current = undefined;
  });
  return token;
}
