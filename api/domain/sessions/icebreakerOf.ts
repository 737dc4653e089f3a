import type { MeetingPlanDocument } from './model.ts';

/** How many conversation starters the doors have words for. */
const icebreakers = 12;
const meetingsWithIcebreaker = 2;

/** Which starter helps two who hardly know each other: another one each time, another order for each two. Pure. */
export function icebreakerOf(
  { heldCount, partnershipId }: Pick<MeetingPlanDocument, 'heldCount' | 'partnershipId'>,
  number: number,
): number | null {
  if (heldCount >= meetingsWithIcebreaker) return null;
  return (Number.parseInt(partnershipId.toString().slice(-4), 16) + number) % icebreakers;
}
