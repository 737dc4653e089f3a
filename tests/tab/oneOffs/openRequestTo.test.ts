import { openRequestTo } from '../../../tab/src/features/oneOffs/openRequestTo.ts';
import { askPage } from '../../../tab/src/lib/askPage.ts';
import { fakePlan } from '../../support/fakePlan.ts';

const { partnership } = fakePlan({ meId: 'f'.repeat(24) });
const asked = { ...partnership, isOneOff: true, iAsked: true, state: 'proposed' as const };
const { id } = asked.person;

describe('25 minutes that were asked for', () => {
  it('are my own request or what came of it, as long as it is open', () => {
    expect(openRequestTo(id, [asked])).toBe(asked);
    expect(openRequestTo(id, [{ ...asked, state: 'active' }])?.state).toBe('active');
    expect(openRequestTo(id, [{ ...asked, state: 'ended' }])).toBeUndefined();
    expect(openRequestTo('0'.repeat(24), [asked])).toBeUndefined();
  });

  it('are no partnership, and no request of somebody else’s', () => {
    expect(openRequestTo(id, [partnership, { ...asked, iAsked: false }])).toBeUndefined();
  });

  it('are asked for at an address that names the thing and the person', () => {
    expect(askPage()).toBe('/ask');
    expect(askPage({ skill: 'minitab', person: id })).toBe(`/ask?skill=minitab&person=${id}`);
  });
});
