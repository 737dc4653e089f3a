import { describeLimits } from '../domain/messages/limits.ts';

// `npm run test:long -- outboxLimits`
describeLimits(1);
