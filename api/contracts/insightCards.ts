import type { OutcomeKind } from './insightUses.ts';
import type { InsightAudience, InsightTag, InsightType } from './insights.ts';
import type { PersonCard } from './people.ts';

/** An insight on a card: everybody in the chat reads it. */
export interface InsightCard {
  insightId: string;
  title: string;
}

/** Who may read it, without how many they are; everyone has no name. */
export interface CardReaders {
  kind: InsightAudience['kind'];
  name: string;
}

/** Everything the bot shows about insights. */
export type InsightCardView =
  /** `author` null: shared without a name. `hasButtons`: the bot is in the conversation, so votes can be counted there. */
  | ({
      card: 'insight';
      type: InsightType;
      author: PersonCard | null;
      text: string;
      why: string;
      tags: InsightTag[];
      helpful: number;
      isMarked: { helpful: boolean; saved: boolean };
      hasButtons: boolean;
    } & InsightCard)
  /** Not everybody in the chat may read it: its title and a way to it. */
  | ({ card: 'insightLimited' } & InsightCard)
  /** Withdrawn, moved, or never there for this reader. */
  | { card: 'insightGone' }
  /** To the author of a message that somebody saved: all of it, and what an OK does. `mayBeUnnamed`: 25 readers and more. */
  | {
      card: 'saveConsent';
      insightId: string;
      version: number;
      saver: PersonCard;
      text: string;
      readers: CardReaders;
      mayBeUnnamed: boolean;
    }
  | {
      card: 'saveAnswered';
      insightId: string;
      version: number;
      saver: PersonCard;
      answer: 'named' | 'unnamed' | 'refused';
      readers: CardReaders;
    }
  /** To whoever saved it: what the author said. A no says so kindly and keeps nothing; what they may not read has no title. */
  | ({ card: 'saveOutcome'; isShared: boolean; isReadable: boolean } & InsightCard)
  /** Shared from the compose box or a session's sentence: in place. */
  | ({ card: 'insightShared'; audienceName: string; isDraft: boolean } & InsightCard)
  /**
   * To its owner: is it still right? `isHidden`: so many readers (`flags`) say why nobody but its owner may read it; then
   * nothing is asked, since a yes would show it again.
   */
  | ({
      card: 'insightReview';
      version: number;
      reviewOn: string;
      flags: number;
      isHidden: boolean;
      reasons: ('private' | 'unkind')[];
    } & InsightCard)
  /** To its owner: somebody used it; `line` only where they gave it with their name. */
  | ({ card: 'insightUsed'; kind: OutcomeKind; person: PersonCard | null; line: string } & InsightCard)
  /** To a neutral contact: pass it on to the programme without a name? They never learn whose it is. */
  | ({ card: 'insightPassOn'; version: number; text: string; programmeName: string } & InsightCard)
  | ({ card: 'insightPassedOn'; isPassedOn: boolean } & InsightCard);
