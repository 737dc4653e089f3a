import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to mongod that can be cut, or go silent, and be mended. */
export interface CuttableProxy {
  port: number;
  /** Every connection ends and none is accepted: the server is gone. */
  cut(): void;
  /** Connections stay and nothing comes through: the server hangs. */
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function cuttableProxy(targetPort: number): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'silent' = 'whole';
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => state === 'whole' && to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  const dropAll = (): void => sockets.forEach((socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      dropAll();
    },
    silence: () => (state = 'silent'),
    mend: () => {
      state = 'whole';
      // What went silent lost bytes: those connections can't go on.
      dropAll();
    },
    close: () => {
      dropAll();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
