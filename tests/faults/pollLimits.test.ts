import { describeFiveThousand } from '../domain/polls/fiveThousand.ts';

// `npm run test:long -- pollLimits`
describeFiveThousand(1);
