import { openRequests } from '../../../tab/src/features/oneOffs/openRequests.ts';
import { askPage } from '../../../tab/src/lib/askPage.ts';
import { fakePlan } from '../../support/fakePlan.ts';

const { partnership } = fakePlan({ meId: 'f'.repeat(24) });
const asked = { ...partnership, isOneOff: true, iAsked: true, state: 'proposed' as const };
const { id } = asked.person;
const about = asked.comes?.skillId ?? '';

describe('25 minutes that were asked for', () => {
  it('are my own request or what came of it, as long as it is open', () => {
    expect(openRequests(about, [asked])).toEqual([asked]);
    expect(openRequests(about, [{ ...asked, state: 'active' }])).toHaveLength(1);
    expect(openRequests(about, [{ ...asked, state: 'ended' }])).toEqual([]);
    expect(openRequests('another-skill', [asked])).toEqual([]);
  });

  it('are no partnership, and no request of somebody else’s', () => {
    expect(openRequests(about, [partnership, { ...asked, iAsked: false }])).toEqual([]);
  });

  it('are asked for at an address that names the thing and the person', () => {
    expect(askPage()).toBe('/ask');
    expect(askPage({ skill: 'minitab', person: id })).toBe(`/ask?skill=minitab&person=${id}`);
  });
});
