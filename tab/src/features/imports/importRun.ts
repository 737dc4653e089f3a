import type { ImportInput, ImportKind, ImportReport } from '../../../../api/contracts/imports.ts';
import { apiFetch } from '../../lib/apiClient.ts';
import { ApiError } from '../../lib/apiError.ts';
import { readEvents } from './readEvents.ts';

export interface ImportJob {
  file: File;
  kind: ImportKind;
  full: boolean;
  encoding?: 'latin1';
  confirmLeavers?: boolean;
}

type Mode = ImportInput['mode'];

export type ImportState =
  | { step: 'choose' }
  | {
      step: 'running';
      job: ImportJob;
      mode: Mode;
      read: number;
      written: number;
      tried: ImportReport | null;
      startedAt: number;
    }
  | { step: 'report'; job: ImportJob; report: ImportReport }
  | { step: 'refused'; job: ImportJob; report: ImportReport }
  | { step: 'done'; job: ImportJob; report: ImportReport }
  | { step: 'failed'; job: ImportJob; mode: Mode; error: unknown };

// One import at a time, outside the page: leaving the page does not end it, and its report waits there.
let state: ImportState = { step: 'choose' };
let running: AbortController | undefined;
const listeners = new Set<() => void>();

export const importState = (): ImportState => state;

export function onImportState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: ImportState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Reads the whole file and changes nothing. */
export const tryImport = (job: ImportJob): Promise<void> => run(job, 'dry-run', null);

/** Brings in what the dry run called fine. */
export const applyImport = (job: ImportJob, tried: ImportReport | null): Promise<void> => run(job, 'apply', tried);

/** Ends a dry run. What is being written goes on at the server whether anybody waits for it or not. */
export function stopTrying(): void {
  running?.abort();
  startOver();
}

export function startOver(): void {
  become({ step: 'choose' });
}

async function run(job: ImportJob, mode: Mode, tried: ImportReport | null): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  become({ step: 'running', job, mode, read: 0, written: 0, tried, startedAt: Date.now() });
  try {
    const report = await send(job, mode, signal);
    if (signal.aborted) return;
    if (!report.isAccepted) become({ step: 'refused', job, report });
    else become({ step: mode === 'apply' ? 'done' : 'report', job, report });
  } catch (error) {
    if (!signal.aborted) become({ step: 'failed', job, mode, error });
  }
}

async function send(job: ImportJob, mode: Mode, signal: AbortSignal): Promise<ImportReport> {
  const query = new URLSearchParams({
    kind: job.kind,
    mode,
    ...(job.encoding && { encoding: job.encoding }),
    ...(job.full && job.kind === 'people' && { full: 'true' }),
    ...(job.confirmLeavers && { confirmLeavers: 'true' }),
  });
  const response = await apiFetch(`/api/imports?${query}`, {
    method: 'POST',
    body: job.file,
    headers: { 'content-type': 'text/csv' },
    signal,
  });
  if (response.body) {
    for await (const event of readEvents(response.body)) {
      if (event.type === 'report') return event.report;
      if (state.step !== 'running' || signal.aborted) continue;
      become({ ...state, [event.phase === 'reading' ? 'read' : 'written']: event.rows });
    }
  }
  throw new ApiError({ code: 'unavailable', reason: 'unreachable' });
}
