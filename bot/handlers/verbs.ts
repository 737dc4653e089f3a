import { retryAction } from '../../api/contracts/cardActions.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { acceptPartnership } from './acceptPartnership.ts';
import { addDeclineLine } from './addDeclineLine.ts';
import type { CardAction } from './cardAction.ts';
import { declinePartnership } from './declinePartnership.ts';
import { answerSessionFeedback, skipFeedback } from './feedback/answerSessionFeedback.ts';
import { askForHelp, cancelHelp, helpDone, needHelp, takeHelpBack } from './feedback/needHelp.ts';
import { keepFeedback, openLine, sendFeedback } from './feedback/partnerLine.ts';
import { findHelper } from './findHelper.ts';
import { findPartner } from './findPartner.ts';
import { confirm } from './insights/confirm.ts';
import { consent, withdrawConsent } from './insights/answerConsent.ts';
import { mark } from './insights/mark.ts';
import { passOn } from './insights/passOn.ts';
import { shareSentence } from './insights/shareSentence.ts';
import { joinRound } from './joinRound.ts';
import { leaveDecline } from './leaveDecline.ts';
import { leaveProgramme } from './leaveProgramme.ts';
import { listPartnerships } from './listPartnerships.ts';
import { nextPartner } from './nextPartner.ts';
import { notifyWhenFits } from './notifyWhenFits.ts';
import { pauseFor } from './pauseFor.ts';
import { answerPoll } from './polls/answerPoll.ts';
import { refreshPoll, reopenPoll } from './polls/showPoll.ts';
import { skipPollQuestion } from './polls/skipPollQuestion.ts';
import { refreshPartnership } from './refreshPartnership.ts';
import { resume } from './resume.ts';
import { sendDeclineLine } from './sendDeclineLine.ts';
import { agreeGuidelines } from './sessions/agreeGuidelines.ts';
import { answerOpenAction } from './sessions/answerOpenAction.ts';
import { askOneOff } from './askOneOff.ts';
import { bookPairSlot } from './sessions/bookPairSlot.ts';
import { bookSlot } from './sessions/bookSlot.ts';
import { endPair } from './sessions/endPair.ts';
import { endPartnership } from './sessions/endPartnership.ts';
import { findSlot } from './sessions/findSlot.ts';
import { finishSession } from './sessions/finishSession.ts';
import { keepReminders } from './sessions/keepReminders.ts';
import { keepSentence } from './sessions/keepSentence.ts';
import { laterDormant } from './sessions/laterDormant.ts';
import { moveSession } from './sessions/moveSession.ts';
import { pausePair } from './sessions/pausePair.ts';
import { pausePartnership } from './sessions/pausePartnership.ts';
import { recordMet } from './sessions/recordMet.ts';
import { refreshSession } from './sessions/refreshSession.ts';
import { resumePair } from './sessions/resumePair.ts';
import { skipOnce } from './sessions/skipOnce.ts';
import { skipSession } from './sessions/skipSession.ts';
import { snoozeSession } from './sessions/snoozeSession.ts';
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
  ['agreeGuidelines', agreeGuidelines],
  ['refreshSession', refreshSession],
  ['moveSession', moveSession],
  ['bookSlot', bookSlot],
  ['skipSession', skipSession],
  ['skipOnce', skipOnce],
  ['pausePartnership', pausePartnership],
  ['endPartnership', endPartnership],
  ['snoozeSession', snoozeSession],
  ['recordHeld', recordMet('yes')],
  ['recordMoved', recordMet('moved')],
  ['recordNotHeld', recordMet('no')],
  ['actionDone', answerOpenAction('done')],
  ['actionOpen', answerOpenAction('open')],
  ['actionDropped', answerOpenAction('dropped')],
  ['answerSessionFeedback', answerSessionFeedback],
  ['skipFeedback', skipFeedback],
  ['keepSentence', keepSentence],
  ['finishSession', finishSession],
  ['keepReminders', keepReminders],
  ['findSlot', findSlot],
  ['bookPairSlot', bookPairSlot],
  ['pausePair', pausePair],
  ['resumePair', resumePair],
  ['endPair', endPair],
  ['laterDormant', laterDormant],
  ['answerPoll', answerPoll],
  ['skipPollQuestion', skipPollQuestion],
  ['reopenPoll', reopenPoll],
  ['refreshPoll', refreshPoll],
  ['openLine', openLine],
  ['sendFeedback', sendFeedback],
  ['keepFeedback', keepFeedback],
  ['needHelp', needHelp],
  ['askContact', askForHelp('contact')],
  ['askLead', askForHelp('lead')],
  ['cancelHelp', cancelHelp],
  ['withdrawHelp', takeHelpBack],
  ['helpDone', helpDone],
  ['voteHelpful', mark('helpful')],
  ['saveInsight', mark('saved')],
  ['consentNamed', consent('named')],
  ['consentUnnamed', consent('unnamed')],
  ['consentRefused', consent('refused')],
  ['withdrawConsent', withdrawConsent],
  ['passOnInsight', passOn(true)],
  ['dontPassOn', passOn(false)],
  ['confirmInsight', confirm],
  ['shareInsight', shareSentence],
  ['findHelper', findHelper],
  ['askOneOff', askOneOff],
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
