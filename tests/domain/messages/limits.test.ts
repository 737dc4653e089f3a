import { describeLimits } from './limits.ts';

// The whole 5,000 are in tests/faults/outboxLimits.test.ts.
describeLimits(0.05);
