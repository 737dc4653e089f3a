import type { Middleware } from 'botbuilder';

interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
}

/**
 * botbuilder sends a failed request up to four times, for six seconds, and no setting turns that off. Each turn has a
 * connector of its own, so each turn takes the policy out: one request is one POST, and the outbox decides about more.
 */
export function withoutRetries(connectorKey: symbol): Middleware {
  return {
    onTurn: async (turn, next) => {
      const connector = turn.turnState.get<{ client?: { pipeline?: Pipeline } } | undefined>(connectorKey);
      connector?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
      await next();
    },
  };
}
