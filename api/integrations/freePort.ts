import { createServer, type AddressInfo } from 'node:net';

/** The wished port of 127.0.0.1, or any free one where that is taken or none is wished. */
export async function freePort(wished = 0): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(wished, '127.0.0.1', () => resolve((probe.address() as AddressInfo).port));
    });
  } catch (error) {
    if (wished === 0) throw error;
    return await freePort();
  } finally {
    if (probe.listening) await new Promise((done) => probe.close(done));
  }
}
