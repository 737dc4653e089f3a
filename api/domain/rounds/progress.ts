import type { MatchingProgress } from '../../contracts/rounds.ts';
import type { LightRound } from './lightRound.ts';

/** People that are matched in a second, roughly, before anything is known of this machine: 10,000 take half a minute. */
const peopleASecond = 330;
/** Below this share what is left can't be told from what has passed. */
const tellingShare = 0.1;

/** How far a running matching is, and about how long it will take from here. Pure. */
export function progressOf({ request, frozen }: LightRound, now: Date): MatchingProgress {
  const people = frozen?.count ?? 0;
  const share = request?.share ?? 0;
  const startedAt = request?.startedAt;
  const passed = startedAt ? Math.max(0, now.getTime() - startedAt.getTime()) / 1000 : 0;
  const guessed = people / peopleASecond;
  const left = share >= tellingShare ? (passed * (1 - share)) / share : guessed - Math.min(passed, guessed / 2);
  return {
    step: request?.step ?? 'frozen',
    share,
    people,
    comparedPairs: request?.comparedPairs ?? null,
    secondsLeft: Math.max(1, Math.ceil(left)),
  };
}
