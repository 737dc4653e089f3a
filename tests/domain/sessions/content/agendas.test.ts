import fc from 'fast-check';
import { agenda, agendaTemplate } from '../../../../api/contracts/sessions.ts';
import { agendaOf } from '../../../../api/domain/sessions/agendas.ts';

const steps = (...given: Parameters<typeof agendaOf>) => agendaOf(...given).map((step) => [step.code, step.minutes]);

describe('the agenda of a kind of meeting', () => {
  it('is that of the picture for half an hour of two who teach each other', () => {
    expect(steps('exchange', 30)).toEqual([
      ['checkIn', 5],
      ['teach', 15],
      ['work', 7],
      ['wrapUp', 3],
    ]);
  });

  it('fills 25 minutes about one thing', () => {
    expect(steps('oneOff', 25)).toEqual([
      ['checkIn', 3],
      ['teach', 12],
      ['work', 7],
      ['wrapUp', 3],
    ]);
  });

  it('keeps its proportions in an hour', () => {
    expect(steps('coaching', 60)).toEqual([
      ['reflect', 20],
      ['brainstorm', 24],
      ['actionPlan', 16],
    ]);
  });

  it('adds up to any length exactly, in whole minutes, and keeps the order of its steps by length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...agendaTemplate.options),
        fc.integer({ min: 15, max: 120 }),
        (template, minutes) => {
          const made = agendaOf(template, minutes);
          expect(agenda.parse(made)).toEqual(made);
          expect(made.reduce((sum, step) => sum + step.minutes, 0)).toBe(minutes);
          const usual = agendaOf(template, template === 'oneOff' ? 25 : 30);
          for (const [a, longer] of usual.entries())
            for (const [b, shorter] of usual.entries())
              if (longer.minutes > shorter.minutes)
                expect(made[a]?.minutes).toBeGreaterThanOrEqual(made[b]?.minutes ?? NaN);
        },
      ),
    );
  });
});
