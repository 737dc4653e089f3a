import * as fc from 'fast-check';
import { outcomeKind, type OutcomeKind } from '../../../api/contracts/insightUses.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { markInsight } from '../../../api/domain/insights/markInsight.ts';
import { recordOutcome, removeOutcome } from '../../../api/domain/insights/recordOutcome.ts';
import { noOutcomes } from '../../../api/domain/insights/toHits.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { putInsight } from './putInsight.ts';
import { is, times } from './readers.ts';

useDatabase();
beforeEach(emptyDatabase);

type Mark = { act: 'helpful' | 'saved'; who: number; isOn: boolean };
type Step = Mark | { act: 'outcome'; who: number; kind: OutcomeKind | null };
const who = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constantFrom('helpful' as const, 'saved' as const), who, isOn: fc.boolean() }),
  fc.record({ act: fc.constant('outcome' as const), who, kind: fc.option(fc.constantFrom(...outcomeKind.options)) }),
);

/** What the numbers must be, from what each reader said last. */
function expected(steps: readonly Step[]) {
  const last = new Map(steps.map((one) => [`${one.act} ${one.who}`, one]));
  const all = [...last.values()];
  const marked = (act: string) => all.filter((one) => one.act === act && 'isOn' in one && one.isOn).length;
  const kinds = all.flatMap((one) => ('kind' in one && one.kind ? [one.kind] : []));
  const said = (kind: OutcomeKind) => kinds.filter((one) => one === kind).length;
  return {
    helpful: marked('helpful'),
    saved: marked('saved'),
    outcomes: {
      used: kinds.length - said('different'),
      savedTime: said('savedTime'),
      avoidedError: said('avoidedError'),
      solvedProblem: said('solvedProblem'),
      different: said('different'),
    },
  };
}

describe('the counts of an insight', () => {
  it('are what its readers said last, whatever they did in whatever order, one after the other or at once', async () => {
    const owner = await makePerson();
    const readers = await times(3, () => makePerson());
    const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isAtOnce) => {
      const { id } = await putInsight({ owner });
      const take = async (one: Step): Promise<void> => {
        const ctx = is(readers[one.who] ?? owner);
        if (one.act !== 'outcome') await markInsight(ctx, { id, kind: one.act, isOn: one.isOn });
        else if (one.kind) await recordOutcome(ctx, { id, kind: one.kind, howMuch: null, line: '', isNamed: false });
        else await removeOutcome(ctx, { id });
      };
      // Each reader keeps to the order; different readers are in no order.
      const byReader = [0, 1, 2].map((reader) => steps.filter((one) => one.who === reader));
      const inTurn = async (mine: readonly Step[]): Promise<void> => {
        for (const one of mine) await take(one);
      };
      if (isAtOnce) await Promise.all(byReader.map(inTurn));
      else await inTurn(steps);
      const { helpful, saved, outcomes } = (await Insight.findById(id).orFail()).toObject();
      expect({ helpful, saved, outcomes: { ...noOutcomes, ...outcomes } }).toEqual(expected(steps));
    });
    await fc.assert(property, { numRuns: 15 });
  });
});
