import type { ProgrammeListItem } from '../../../api/contracts/programmes.ts';
import { groupProgrammes } from '../../../tab/src/features/programmes/groups.ts';
import { isUrgent, nextStepOf } from '../../../tab/src/features/programmes/nextStep.ts';

const round = { dates: { joinUntil: '2026-11-28T17:00:00.000Z', pairsOn: '2026-12-01T08:00:00.000Z' } };
const programme = (given: Partial<ProgrammeListItem>) =>
  ({
    state: 'running',
    iLead: false,
    isEnrolled: false,
    mayJoin: false,
    step: null,
    round,
    ...given,
  }) as ProgrammeListItem;
const ids = (programmes: readonly ProgrammeListItem[]) => programmes.map(({ id }) => id);

describe('the list of programmes', () => {
  it('puts pairs that wait for a look before everything else a lead does', () => {
    const { lead } = groupProgrammes([
      programme({ id: 'draft', iLead: true, state: 'draft', step: 'draft', round: null }),
      programme({ id: 'joining', iLead: true, step: 'open' }),
      programme({ id: 'ready', iLead: true, step: 'ready' }),
      programme({ id: 'published', iLead: true, step: 'proposed' }),
    ]);
    expect(ids(lead)).toEqual(['ready', 'joining', 'published', 'draft']);
  });

  it('keeps apart what I am in and what I may join', () => {
    const { mine, open } = groupProgrammes([
      programme({ id: 'in', isEnrolled: true, mayJoin: true }),
      programme({ id: 'open', mayJoin: true }),
    ]);
    expect([ids(mine), ids(open)]).toEqual([['in'], ['open']]);
  });

  it('does not invite me a second time to what I lead', () => {
    const { lead, open } = groupProgrammes([programme({ id: 'led', iLead: true, mayJoin: true, step: 'open' })]);
    expect([ids(lead), ids(open)]).toEqual([['led'], []]);
  });

  it('leaves out what is archived', () => {
    const groups = groupProgrammes([programme({ id: 'gone', state: 'archived', iLead: true, isEnrolled: true })]);
    expect(Object.values(groups).flat()).toEqual([]);
  });
});

describe('the next step of a lead', () => {
  it('goes on with a draft, opens what is planned, matches what is open', () => {
    expect(nextStepOf('draft', 'draft', false)?.name).toBe('continue');
    expect(nextStepOf('running', 'draft', true)?.name).toBe('open');
    expect(nextStepOf('running', 'open', true)?.name).toBe('match');
    expect(nextStepOf('running', 'ready', true)?.name).toBe('review');
  });

  it('is none where nothing waits', () => {
    expect(nextStepOf('archived', 'closed', true)).toBeNull();
    expect(nextStepOf('running', 'draft', false)).toBeNull();
  });

  it('is urgent to match only once joining has closed', () => {
    const open = programme({}).round;
    expect(isUrgent('open', open, new Date('2026-11-20T00:00:00Z'))).toBe(false);
    expect(isUrgent('open', open, new Date('2026-11-29T00:00:00Z'))).toBe(true);
  });
});
