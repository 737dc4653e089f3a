import { DeliveryFailure } from '../../../api/contracts/cards.ts';
import { kinds, kindsThat } from '../../../api/domain/messages/kinds.ts';
import { messageKinds, type MessageKind } from '../../../api/domain/messages/model.ts';
import { outcomeOfFailure } from '../../../api/domain/messages/outcomeOfFailure.ts';
import { testNow } from '../../support/context.ts';

const rows = messageKinds.map((kind) => ({ kind, ...kinds[kind] }));
const sorted = (list: readonly MessageKind[]): MessageKind[] => list.toSorted();

describe('the table of message kinds', () => {
  it('has a row for each kind, and each row says why', () => {
    expect(Object.keys(kinds).toSorted()).toEqual(sorted(messageKinds));
    for (const { why, lifetimeMs } of rows) {
      expect(why.length).toBeGreaterThan(10);
      expect(lifetimeMs).toBeGreaterThanOrEqual(86_400_000);
    }
  });

  it('lets each kind but the update show a card', () => {
    expect(rows.filter(({ shows }) => shows.length === 0).map(({ kind }) => kind)).toEqual(['cardUpdate']);
  });

  it('never repeats what counts to the week, but for a poll, whose second card shows the same and whose voice would be missing', () => {
    const repeated = rows.filter(({ counts, isSentAgain }) => counts !== 'no' && isSentAgain);
    expect(repeated.map(({ kind }) => kind)).toEqual(['poll']);
  });

  it('keeps what counts inside the working hours, but for the reminder that has its own moment', () => {
    const anytime = rows.filter(({ counts, leaves }) => counts !== 'no' && leaves === 'atOnce');
    expect(anytime.map(({ kind }) => kind)).toEqual(['sessionReminder']);
  });

  it('merges only what counts, so that a digest is one of the three', () => {
    expect(rows.filter(({ isMerged, counts }) => isMerged && counts !== 'yes')).toEqual([]);
    expect(sorted(kindsThat(({ isMerged }) => isMerged))).toEqual(['dormant', 'notInstalled', 'proposalReminder']);
  });

  it('delays what a week later is as good as now, and lets it live longer than that week', () => {
    const delayed = rows.filter(({ whenFull }) => whenFull === 'delay');
    expect(delayed.map(({ kind }) => kind)).toEqual(['roundOpen', 'dormant', 'poll', 'pollClosed', 'insightReview']);
    for (const { lifetimeMs } of delayed) expect(lifetimeMs).toBeGreaterThan(7 * 86_400_000);
  });

  it('counts neither answers nor a colleague’s request nor what somebody wished for', () => {
    const free: MessageKind[] = ['welcome', 'proposal', 'agreed', 'notThisTime', 'ended', 'somebodyFits'];
    expect(free.map((kind) => kinds[kind].counts)).toEqual(free.map(() => 'no'));
  });

  it.each(rows)('says what becomes of $kind when nobody knows whether it arrived', ({ kind, isSentAgain }) => {
    const message = { kind, attempts: 1, _id: '000000000000000000000001' };
    const { state } = outcomeOfFailure(message, new DeliveryFailure('unknown', 'no answer'), testNow);
    expect(state).toBe(isSentAgain ? 'queued' : 'unknown');
  });
});
