import { describeFiveThousand } from './fiveThousand.ts';

// The whole 5,000 are in tests/faults/pollLimits.test.ts.
describeFiveThousand(0.05);
