import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import { toBoard } from '../../tab/src/features/partnerships/board.ts';

const partnership = (given: Partial<PartnershipView>) =>
  ({ id: 'one', iAsked: false, canUndo: false, answerBy: '2026-11-28T00:00:00.000Z', ...given }) as PartnershipView;

describe('the board', () => {
  it('puts the request that closes first on top of what waits for me', () => {
    const later = partnership({ id: 'later', state: 'proposed', answerBy: '2026-12-02T00:00:00.000Z' });
    const sooner = partnership({ id: 'sooner', state: 'proposed', answerBy: '2026-11-30T00:00:00.000Z' });
    expect(toBoard([later, sooner]).toAnswer.map(({ id }) => id)).toEqual(['sooner', 'later']);
  });

  it('keeps what I asked apart from what waits for me', () => {
    const board = toBoard([partnership({ state: 'proposed', iAsked: true })]);
    expect([board.asked.length, board.toAnswer.length]).toEqual([1, 0]);
  });

  it('shows a no and a silence alike to the one who asked', () => {
    const declined = partnership({ id: 'a', state: 'declined', iAsked: true });
    const expired = partnership({ id: 'a', state: 'expired', iAsked: true });
    expect(toBoard([declined]).notThisTime).toHaveLength(1);
    expect(toBoard([expired]).notThisTime).toHaveLength(1);
  });

  it('does not hold my own final no, or my silence, up to me', () => {
    const board = toBoard([partnership({ state: 'declined' }), partnership({ state: 'expired' })]);
    expect(Object.values(board).flat()).toEqual([]);
  });

  it('lets me take a no back as long as it was not passed on', () => {
    expect(toBoard([partnership({ state: 'declined', canUndo: true })]).notThisTime).toHaveLength(1);
  });
});
