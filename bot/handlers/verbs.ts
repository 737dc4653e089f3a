import { retryAction } from '../../api/contracts/cardActions.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { acceptPartnership } from './acceptPartnership.ts';
import { addDeclineLine } from './addDeclineLine.ts';
import type { CardAction } from './cardAction.ts';
import { declinePartnership } from './declinePartnership.ts';
import { findPartner } from './findPartner.ts';
import { joinRound } from './joinRound.ts';
import { leaveDecline } from './leaveDecline.ts';
import { leaveProgramme } from './leaveProgramme.ts';
import { listPartnerships } from './listPartnerships.ts';
import { nextPartner } from './nextPartner.ts';
import { notifyWhenFits } from './notifyWhenFits.ts';
import { pauseFor } from './pauseFor.ts';
import { refreshPartnership } from './refreshPartnership.ts';
import { resume } from './resume.ts';
import { sendDeclineLine } from './sendDeclineLine.ts';
import { show } from './show.ts';
import { skipRound } from './skipRound.ts';
import { undoDecline } from './undoDecline.ts';
import { withdrawProposal } from './withdrawProposal.ts';

/** Every verb a card may send, and the only list of them. */
export const verbs: ReadonlyMap<string, CardAction> = new Map<string, CardAction>([
  ['acceptPartnership', acceptPartnership],
  ['declinePartnership', declinePartnership],
  ['undoDecline', undoDecline],
  ['addDeclineLine', addDeclineLine],
  ['sendDeclineLine', sendDeclineLine],
  ['leaveDecline', leaveDecline],
  ['withdrawProposal', withdrawProposal],
  ['refreshPartnership', refreshPartnership],
  ['joinRound', joinRound],
  ['skipRound', skipRound],
  ['leaveProgramme', leaveProgramme],
  ['findPartner', findPartner],
  ['nextPartner', nextPartner],
  ['notifyWhenFits', notifyWhenFits],
  ['listPartnerships', listPartnerships],
  ['pause', show({ card: 'pause' })],
  ['pauseRequests', show({ card: 'pause' })],
  ['pause1w', pauseFor({ weeks: 1 })],
  ['pause1m', pauseFor({ months: 1 })],
  ['resume', resume],
  ['showHelp', show({ card: 'help' })],
  ['showQuietRule', show({ card: 'quietRule' })],
  ['retry', (ctx, sent) => retry(ctx, sent)],
]);

/** Runs what a card sent. Errors: `unknownVerb`, `unreadable`, and the domain's own. */
export const runVerb: CardAction = async (ctx, sent) => {
  const { verb } = (sent ?? {}) as { verb?: unknown };
  const action = typeof verb === 'string' ? verbs.get(verb) : undefined;
  if (!action) throw new DomainError('invalid', 'unknownVerb');
  return action(ctx, sent);
};

/** [Try again] on an error card: what was meant, read by its own verb's contract as if it came for the first time. */
const retry: CardAction = async (ctx, sent) => {
  const input = retryAction.safeParse(sent);
  if (!input.success || input.data.again?.verb === 'retry') throw new DomainError('invalid', 'unreadable');
  return input.data.again ? runVerb(ctx, input.data.again) : { card: 'help' };
};
