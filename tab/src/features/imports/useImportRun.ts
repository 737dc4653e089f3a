import { useSyncExternalStore } from 'react';
import { importState, onImportState, type ImportState } from './importRun.ts';

export function useImportRun(): ImportState {
  return useSyncExternalStore(onImportState, importState);
}
