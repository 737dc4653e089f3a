import type { ChangeCost, WhyNotView } from '../../contracts/rounds.ts';
import type { OnProgress, RoundInput, RoundResult } from '../../domain/matching/round/types.ts';

/** What a worker is asked for; plain data, copied into its thread. */
export type MatchingTask =
  | { readonly name: 'plan'; readonly input: RoundInput }
  | {
      readonly name: 'whyNot' | 'costOfParting';
      readonly input: RoundInput;
      readonly result: RoundResult;
      readonly a: string;
      readonly b: string;
    };

/** What it sends back: progress now and then, the answer once. */
export type MatchingMessage =
  | { readonly progress: Parameters<OnProgress>[0] }
  | { readonly answer: RoundResult | WhyNotView | ChangeCost };
