import type { Between, Role } from './authorisation.matrix.ts';

/**
 * What a tap ends in: done; the present card and no change; refused with a sentence; "this card belongs to someone else";
 * or a status before any turn.
 */
export type Outcome = 'done' | 'unchanged' | 'refused' | 'notYours' | 401 | 403;

/** A session of asker and asked: still ahead, over and not asked about, or said by both to have been, an action open. */
export const sessionStages = ['planned', 'over', 'held'] as const;
export type SessionStage = (typeof sessionStages)[number];

export interface VerbRow {
  verb: string;
  between: Between;
  /**
   * What the card sends besides its verb: the partnership between asker and asked, what they plan, their session as far as
   * it has come, who can help, or the open round, the poll or the programme that both of them are in,
   * the pair that such a programme made, or what asker asked its lead for.
   */
  more: 'partnership' | 'plan' | SessionStage | 'helper' | 'round' | 'programme' | 'poll' | 'pair' | 'help' | object;
  /** Besides that. */
  extra?: object;
  expect: Record<Role, Outcome>;
}

const everyone = {
  asker: 'done',
  asked: 'done',
  otherPerson: 'done',
  lead: 'done',
  administrator: 'done',
  otherTenant: 403,
  anonymous: 401,
} as const;
const members = { ...everyone, otherPerson: 'notYours', lead: 'notYours', administrator: 'notYours' } as const;
const onlyAsked = { ...members, asker: 'refused' } as const;
const shownToAsker = { ...members, asker: 'unchanged' } as const;
const toSomebodyElse = { ...everyone, asked: 'refused' } as const;
const onlyAsker = { ...members, asked: 'refused' } as const;

const plain = (verb: string, more: object = {}): VerbRow => ({ verb, between: 'nothing', more, expect: everyone });
const ofPair = (verb: string, between: Between, expect: VerbRow['expect']): VerbRow => ({
  verb,
  between,
  more: 'partnership',
  expect,
});

const ofProgramme = (verb: string, more: 'round' | 'programme'): VerbRow => ({
  verb,
  between: 'nothing',
  more,
  expect: members,
});

const ofSession = (verb: string, more: SessionStage, extra: object = {}): VerbRow => ({
  verb,
  between: 'active',
  more,
  extra,
  expect: members,
});
const ofPlan = (verb: string, extra: object = {}): VerbRow => ({
  verb,
  between: 'active',
  more: 'plan',
  extra,
  expect: members,
});
/** Who leads the programme is not asked by its poll. */
const ofPoll = (verb: string, extra: object = {}): VerbRow => ({
  verb,
  between: 'nothing',
  more: 'poll',
  extra,
  expect: members,
});
const ofProgrammesPair = (verb: string, extra: object = {}): VerbRow => ({
  verb,
  between: 'active',
  more: 'pair',
  extra,
  expect: members,
});
/** A line goes to asker. */
const line = { toPersonId: 'asker', onceKey: '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11', line: 'Thank you' };
/** A Friday morning soon after the moment of the tests. */
const start = '2026-03-06T09:00:00.000Z';

/** Roles x verbs of cards: the other door to the same rules. A verb that is not here fails the test. */
export const verbMatrix: VerbRow[] = [
  ofPair('acceptPartnership', 'proposed', onlyAsked),
  ofPair('declinePartnership', 'proposed', onlyAsked),
  ofPair('undoDecline', 'declined', onlyAsked),
  ofPair('addDeclineLine', 'declined', shownToAsker),
  ofPair('sendDeclineLine', 'declined', shownToAsker),
  ofPair('leaveDecline', 'declined', shownToAsker),
  ofPair('withdrawProposal', 'proposed', onlyAsker),
  ofPair('refreshPartnership', 'proposed', members),
  ofSession('agreeGuidelines', 'planned'),
  ofSession('refreshSession', 'planned'),
  ofSession('moveSession', 'planned'),
  ofSession('bookSlot', 'planned', { start }),
  ofSession('skipSession', 'planned'),
  ofSession('skipOnce', 'planned'),
  ofSession('pausePartnership', 'planned'),
  ofSession('endPartnership', 'planned'),
  ofSession('snoozeSession', 'planned'),
  ofSession('recordHeld', 'over'),
  ofSession('recordMoved', 'over'),
  ofSession('recordNotHeld', 'over'),
  ofSession('actionDone', 'held'),
  ofSession('actionOpen', 'held'),
  ofSession('actionDropped', 'held'),
  ofSession('answerSessionFeedback', 'held', { question: 'worked', chip: 'aim', sees: 'partner' }),
  ofSession('skipFeedback', 'held', { question: 'worked', sees: 'me' }),
  ofSession('keepSentence', 'held', { sentence: 'Lock the layer first' }),
  ofSession('finishSession', 'held'),
  ofSession('keepReminders', 'held'),
  ofPlan('findSlot'),
  ofPlan('bookPairSlot', { start }),
  ofPlan('pausePair'),
  ofPlan('resumePair'),
  ofPlan('endPair'),
  ofPlan('laterDormant'),
  ofPoll('answerPoll', { questionId: 'learning-use', option: 1 }),
  ofPoll('skipPollQuestion', { questionId: 'learning-use' }),
  ofPoll('reopenPoll'),
  ofPoll('refreshPoll'),
  ofProgrammesPair('openLine'),
  // Nobody writes to themselves.
  { ...ofProgrammesPair('sendFeedback', line), expect: { ...members, asker: 'refused' } },
  { ...ofProgrammesPair('keepFeedback', line), expect: { ...members, asker: 'refused' } },
  ofProgrammesPair('needHelp'),
  ofProgrammesPair('askContact'),
  ofProgrammesPair('askLead'),
  ofProgrammesPair('cancelHelp'),
  ofProgrammesPair('withdrawHelp'),
  // For the one who was asked alone: neither whoever asked nor an administrator.
  {
    verb: 'helpDone',
    between: 'active',
    more: 'help',
    expect: { ...members, asker: 'notYours', asked: 'notYours', lead: 'done' },
  },
  plain('findHelper', { text: 'illustrator' }),
  { verb: 'askOneOff', between: 'nothing', more: 'helper', expect: toSomebodyElse },
  ofProgramme('joinRound', 'round'),
  ofProgramme('skipRound', 'round'),
  ofProgramme('leaveProgramme', 'programme'),
  plain('findPartner'),
  plain('nextPartner', { offset: 0 }),
  plain('notifyWhenFits'),
  plain('listPartnerships'),
  plain('pause'),
  plain('pauseRequests'),
  plain('pause1w'),
  plain('pause1m'),
  plain('resume'),
  plain('showHelp'),
  plain('showQuietRule'),
  plain('retry', { again: { verb: 'showHelp' } }),
];
