import { DeliveryFailure } from '../api/contracts/cards.ts';

const worthAnotherTry = new Set([412, 429, 502, 503, 504]);
/** The connection never stood, so nothing can have arrived. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What botbuilder threw, as the outbox needs it: may it be sent again, when, or may it have arrived already? */
export function toDeliveryFailure(error: unknown, now: Date): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  const { statusCode, code, response, message } = shapeOf(error);
  if (statusCode === undefined) {
    return new DeliveryFailure(neverLeft.has(code) ? 'retry' : 'unknown', `no answer: ${code || message}`);
  }
  const text = `Teams answered ${statusCode}`;
  if (statusCode === 403) return new DeliveryFailure('blocked', text);
  if (!worthAnotherTry.has(statusCode)) return new DeliveryFailure('rejected', text);
  return new DeliveryFailure('retry', text, retryAfterMs(response?.headers?.get('retry-after'), now));
}

/** Seconds or a date, as HTTP has it; anything else is no wish. */
function retryAfterMs(header: string | undefined, now: Date): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(wait) && wait > 0 ? wait : 0;
}

interface Shape {
  statusCode?: number;
  code: string;
  message: string;
  response?: { headers?: { get(name: string): string | undefined } };
}

function shapeOf(error: unknown): Shape {
  const { statusCode, code, response, message } = (error ?? {}) as Partial<Shape>;
  return {
    ...(typeof statusCode === 'number' && { statusCode }),
    code: typeof code === 'string' ? code : '',
    message: String(message ?? error),
    ...(response && { response }),
  };
}
