import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../lib/apiError.ts';

/** Reads are tried again where that can help; what the server refused on purpose is not asked twice. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ApiError && error.code !== 'unavailable');
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: worthRetrying, retryDelay: (failures) => 400 * 2 ** failures },
  },
});
