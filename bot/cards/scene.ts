import type { CardReader } from '../../api/contracts/cards.ts';
import type { Element } from './elements.ts';

/** Everything besides its view that a card depends on: who reads it, when, and where its links and pictures lead. */
export interface Scene {
  reader: CardReader;
  now: Date;
  /** Our one origin; pictures come from it. */
  publicOrigin: string;
  teamsAppId: string;
  /** Without a tenant there is no Teams to open a tab in: links lead to our own origin. */
  isLocal: boolean;
}

/** A card before it is wrapped: its notification, its body, and what it refreshes itself with. */
export interface Drawing {
  summary: string;
  body: Element[];
  refresh?: { id: string; version: number; verb?: 'refreshSession' } | { verb: 'refreshPoll'; pollId: string };
}
