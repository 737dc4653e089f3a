const names = new Set([
  'MongooseServerSelectionError',
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'PoolClearedOnNetworkError',
  'DisconnectedError',
]);

/**
 * Does this error say that the database can't be reached or changes its primary just now? Told by name and label, so
 * that the doors need no driver.
 */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (names.has(error.name)) return true;
  if (error.name === 'MongooseError' && /bufferCommands|buffering timed out|initial connection/.test(error.message)) {
    return true;
  }
  // A write of many wraps what went wrong; the connection may have gone in the middle of it.
  if (error.name === 'MongoBulkWriteError' && 'errorResponse' in error) return isDatabaseDown(error.errorResponse);
  return (
    'errorLabels' in error && Array.isArray(error.errorLabels) && error.errorLabels.includes('RetryableWriteError')
  );
}
