import { toggled, withPicked, type Chip } from '../../../tab/src/features/firstRun/chip.ts';

const chip = (skillId: string): Chip => ({ skillId, skillName: skillId });

describe('chips', () => {
  it('are picked by one tap and given back by the next', () => {
    expect(toggled(toggled([], chip('r')), chip('sql'))).toEqual([chip('r'), chip('sql')]);
    expect(toggled([chip('r'), chip('sql')], chip('r'))).toEqual([chip('sql')]);
  });

  it('show what was found by searching after what is offered, each once', () => {
    const shown = withPicked([chip('r'), chip('sql')], [chip('sql'), chip('welding')]);
    expect(shown).toEqual([chip('r'), chip('sql'), chip('welding')]);
  });
});
