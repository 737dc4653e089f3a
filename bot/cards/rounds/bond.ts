import type { PairOfRound } from '../../../api/contracts/roundCards.ts';
import type { PartnershipCard } from '../../../api/contracts/cards.ts';
import type { Values } from '../../../api/sentences/sentences.ts';
import { firstName } from '../parts/firstName.ts';
import { cut } from '../text.ts';

/** What the others are to the reader; sentences about a pair are chosen by it. */
export type Bond = 'partner' | 'ring' | 'mentee' | 'mentor' | 'newcomer' | 'buddy';

type Pair = Pick<PairOfRound, 'kind' | 'role'> & Pick<PartnershipCard, 'person' | 'others'>;

/** The reader is the mentee, the mentor ...; three of a ring are partners of each other. */
export function bondOf({ kind, role, others }: Pair): Bond {
  if (others.length > 0) return 'ring';
  if (role === 'partner') return 'partner';
  if (kind !== 'buddy') return role;
  return role === 'mentee' ? 'newcomer' : 'buddy';
}

/** The names that a sentence about a pair or a ring may hold. */
export function namesOf({ person, others: [other] }: Pair, most = 60): Values & { name: string } {
  return {
    name: cut(person.name, most),
    first: cut(firstName(person), 40),
    other: other ? cut(firstName(other), 40) : '',
  };
}
