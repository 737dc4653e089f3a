import type { RoundAction } from '../../api/contracts/cardActions.ts';
import type { ProgrammeView, RoundSummary } from '../../api/contracts/programmes.ts';
import type { Context } from '../../api/domain/context.ts';
import { getProgramme } from '../../api/domain/programmes/getProgramme.ts';

interface OpenRound {
  programme: ProgrammeView;
  /** Null: the card speaks of an earlier round, or of one that takes nobody in any more. */
  round: RoundSummary | null;
  ofRound: { programmeId: string; programmeName: string; roundNumber: number };
}

/** The round that a card invites to, as it is now, as far as the reader may see its programme. */
export async function openRoundOf(ctx: Context, { programmeId, roundId }: RoundAction): Promise<OpenRound> {
  const programme = await getProgramme(ctx, { id: programmeId });
  const { name, round: current } = programme;
  const isOpen = current?.id === roundId && (current.state === 'open' || current.state === 'draft');
  return {
    programme,
    round: isOpen ? current : null,
    ofRound: { programmeId, programmeName: name, roundNumber: current?.number ?? 0 },
  };
}
