import type { CardView } from '../../api/contracts/cards.ts';
import { accepted } from './accepted.ts';
import { agreed } from './agreed.ts';
import { asked } from './asked.ts';
import { declined } from './declined.ts';
import { declineLine } from './declineLine.ts';
import { ended } from './ended.ts';
import { expired } from './expired.ts';
import { failure } from './failure.ts';
import { feedbackKept } from './feedback/feedbackKept.ts';
import { feedbackSent } from './feedback/feedbackSent.ts';
import { helpAsked } from './feedback/helpAsked.ts';
import { helpCancelled } from './feedback/helpCancelled.ts';
import { helpSent } from './feedback/helpSent.ts';
import { needHelp } from './feedback/needHelp.ts';
import { partnerFeedback } from './feedback/partnerFeedback.ts';
import { partnerLine } from './feedback/partnerLine.ts';
import { sessionFeedback } from './feedback/sessionFeedback.ts';
import { findPartner } from './findPartner.ts';
import { help } from './help.ts';
import { lineSent } from './lineSent.ts';
import { myPartners } from './myPartners.ts';
import { nobodyFits } from './nobodyFits.ts';
import { notInstalled } from './notInstalled.ts';
import { notThisTime } from './notThisTime.ts';
import { notYours } from './notYours.ts';
import { pause } from './pause.ts';
import { paused } from './paused.ts';
import { channelChoice } from './polls/channelChoice.ts';
import { channelHint } from './polls/channelHint.ts';
import { channelPoll } from './polls/channelPoll.ts';
import { poll } from './polls/poll.ts';
import { pollAnswered } from './polls/pollAnswered.ts';
import { pollClosed } from './polls/pollClosed.ts';
import { pollOver } from './polls/pollOver.ts';
import { pollReady } from './polls/pollReady.ts';
import { pollResultsReady } from './polls/pollResultsReady.ts';
import { pollTooFew } from './polls/pollTooFew.ts';
import { proposal } from './proposal.ts';
import { proposalReminder } from './proposalReminder.ts';
import { quietRule } from './quietRule.ts';
import { resumed } from './resumed.ts';
import { inRound } from './rounds/inRound.ts';
import { leftProgramme } from './rounds/leftProgramme.ts';
import { notForMe } from './rounds/notForMe.ts';
import { onThePage } from './rounds/onThePage.ts';
import { roundOpen } from './rounds/roundOpen.ts';
import { roundPairClosed } from './rounds/roundPairClosed.ts';
import { roundReady } from './rounds/roundReady.ts';
import { roundReplaced } from './rounds/roundReplaced.ts';
import { roundResult } from './rounds/roundResult.ts';
import { roundStarted } from './rounds/roundStarted.ts';
import { roundStuck } from './rounds/roundStuck.ts';
import { roundUnmatched } from './rounds/roundUnmatched.ts';
import { skippedRound } from './rounds/skippedRound.ts';
import type { Drawing, Scene } from './scene.ts';
import { agreement } from './sessions/agreement.ts';
import { digest } from './sessions/digest.ts';
import { dormant } from './sessions/dormant.ts';
import { helpers } from './sessions/helpers.ts';
import { pairLater } from './sessions/pairLater.ts';
import { pairPaused } from './sessions/pairPaused.ts';
import { pairTimes } from './sessions/pairTimes.ts';
import { quietThinned } from './sessions/quietThinned.ts';
import { sessionAction } from './sessions/sessionAction.ts';
import { sessionAfter } from './sessions/sessionAfter.ts';
import { sessionBefore } from './sessions/sessionBefore.ts';
import { sessionDone } from './sessions/sessionDone.ts';
import { sessionKeep } from './sessions/sessionKeep.ts';
import { sessionNewTimes } from './sessions/sessionNewTimes.ts';
import { sessionOff } from './sessions/sessionOff.ts';
import { sessionSkip } from './sessions/sessionSkip.ts';
import { somebodyFits } from './somebodyFits.ts';
import { welcome } from './welcome.ts';
import { willTell } from './willTell.ts';
import { withdrawn } from './withdrawn.ts';

type Painters = { [Name in CardView['card']]: (scene: Scene, view: Extract<CardView, { card: Name }>) => Drawing };

/** Which file draws which view; a view without a card does not compile. */
const painters: Painters = {
  welcome,
  help,
  quietRule,
  findPartner,
  somebodyFits,
  nobodyFits,
  willTell,
  myPartners,
  pause,
  paused,
  resumed,
  proposal,
  proposalReminder,
  asked: (scene, view) => (view.isWaitingForInstall ? notInstalled(scene, view) : asked(scene, view)),
  notInstalled,
  declined,
  declineLine,
  lineSent,
  expired,
  withdrawn,
  accepted,
  agreed,
  ended,
  notThisTime,
  error: failure,
  notYours,
  roundOpen,
  inRound,
  skippedRound,
  leftProgramme,
  chooseRole: onThePage,
  roundOver: onThePage,
  roundResult,
  roundReplaced,
  roundStarted,
  notForMe,
  roundPairClosed,
  roundUnmatched,
  roundReady,
  roundStuck,
  agreement,
  sessionBefore,
  sessionAfter,
  sessionAction,
  sessionKeep,
  sessionDone,
  sessionNewTimes,
  sessionSkip,
  sessionOff,
  quietThinned,
  dormant,
  pairTimes,
  pairLater,
  pairPaused,
  digest,
  helpers,
  sessionFeedback,
  partnerFeedback,
  feedbackSent,
  feedbackKept,
  partnerLine,
  needHelp,
  helpSent,
  helpCancelled,
  helpAsked,
  poll,
  pollAnswered,
  pollOver,
  pollClosed,
  pollResultsReady,
  pollTooFew,
  pollReady,
  channelPoll,
  channelChoice,
  channelHint,
};

/** A view as the body of a card, in its reader's words. */
export function draw<Name extends CardView['card']>(scene: Scene, view: Extract<CardView, { card: Name }>): Drawing {
  const paint: (scene: Scene, view: Extract<CardView, { card: Name }>) => Drawing = painters[view.card as Name];
  return paint(scene, view);
}
