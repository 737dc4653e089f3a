import type { Between, Role } from './authorisation.matrix.ts';

/**
 * What a tap ends in: done; the present card and no change; refused with a sentence; "this card belongs to someone else";
 * or a status before any turn.
 */
export type Outcome = 'done' | 'unchanged' | 'refused' | 'notYours' | 401 | 403;

export interface VerbRow {
  verb: string;
  between: Between;
  /**
   * What the card sends besides its verb: the partnership between asker and asked, or the open round or the programme that
   * both of them are in.
   */
  more: 'partnership' | 'round' | 'programme' | object;
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
