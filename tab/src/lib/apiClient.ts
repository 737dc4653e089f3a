import type { ErrorBody } from '../../../api/contracts/common.ts';
import { accessToken, renewAccessToken } from './accessToken.ts';
import { ApiError } from './apiError.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Fetches from our own API with the person's token; a token that has run out is renewed once, silently. */
export async function apiFetch(path: string, init: RequestInit = {}): Promise<Response> {
  const send = (token: string) =>
    fetch(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
  try {
    const response = await send(await accessToken());
    const answer = response.status === 401 ? await send(await renewAccessToken()) : response;
    if (!answer.ok) throw await toApiError(answer);
    return answer;
  } catch (error) {
    // fetch reports every network failure as a TypeError.
    if (error instanceof TypeError) throw new ApiError({ code: 'unavailable', reason: 'unreachable' });
    throw error;
  }
}

async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await apiFetch(path, {
    method,
    ...(signal && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The only way of the pages to the server. The types are the contracts', which the server parses and presents by. */
export const api = {
  /** `signal`: nobody waits for the answer any more. */
  get: <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, undefined, signal),
  post: <T>(path: string, body: unknown = {}) => call<T>('POST', path, body),
  put: <T>(path: string, body: unknown) => call<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, body),
  delete: <T>(path: string) => call<T>('DELETE', path),
};

export async function toApiError(response: Response): Promise<ApiError> {
  try {
    return new ApiError((await response.json()) as ErrorBody);
  } catch {
    // Not our server's words, for instance a proxy's page.
    return new ApiError({ code: 'unavailable', reason: 'unreachable' });
  }
}
