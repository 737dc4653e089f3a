export interface ApiAs {
  get: (path: string) => Promise<Answer>;
  send: (method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown) => Promise<Answer>;
}

export interface Answer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever was answered; tests say what they expect of it
  body: any;
}

/** Signs in at a running local application as one of the demo people, found by name, and calls its API. */
export async function apiAs(origin: string, name: string): Promise<ApiAs> {
  const call = async (method: string, path: string, token?: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };
  const found = await call('GET', `/api/local/people?search=${encodeURIComponent(name)}`);
  const personId = found.body.people?.[0]?.id;
  const { status, body } = await call('POST', '/api/local/sign-in', undefined, { personId });
  if (status !== 200) throw new Error(`signing in as ${name} answered ${status}`);
  return {
    get: (path) => call('GET', path, body.token),
    send: (method, path, payload) => call(method, path, body.token, payload),
  };
}
