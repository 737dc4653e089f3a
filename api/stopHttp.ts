import type { Server } from 'node:http';

const patienceMs = 3000;

/** Takes no new requests, lets those under way finish, and after 3 s cuts what is left. */
export async function stopHttp(http: Server): Promise<void> {
  if (!http.listening) return;
  const cut = setTimeout(() => http.closeAllConnections(), patienceMs);
  await new Promise<void>((done) => {
    http.close(() => done());
    http.closeIdleConnections();
  });
  clearTimeout(cut);
}
