import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * One JSON line an event, UTC. Errors keep name, message and stack, nothing that hangs on them (a request inside an error
 * carries tokens); should a secret's field be logged by mistake, its value is not.
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[removed]' },
    serializers: { err: describe, error: describe },
  };
  return destination ? pino(options, destination) : pino(options);
}

const secrets = ['authorization', 'token', 'password', 'appPassword', 'clientSecret', 'mongodbUri', 'body', 'headers'];

function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack };
}
