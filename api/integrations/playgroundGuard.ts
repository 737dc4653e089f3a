/**
 * Runs in the Playground's process before its own code, because it has no option for either: every server it opens is
 * bound to 127.0.0.1, and it ends when the process that started it is gone.
 */
export const playgroundGuard = `
import { Server } from 'node:net';
const listen = Server.prototype.listen;
Server.prototype.listen = function (where, ...others) {
  const options = typeof where === 'object' && where !== null ? where : { port: where };
  const whenListening = others.findLast((other) => typeof other === 'function');
  return listen.call(this, { ...options, host: '127.0.0.1' }, whenListening);
};
process.on('disconnect', () => process.exit());
`;
