import * as z from 'zod/mini';

export const importKind = z.enum(['people', 'skills', 'person-skills']);
export type ImportKind = z.infer<typeof importKind>;

/** POST /api/imports?...: the file is the body (text/csv), the answer is a stream of JSON lines. */
export const importInput = z.strictObject({
  kind: importKind,
  mode: z.enum(['dry-run', 'apply']),
  encoding: z.optional(z.enum(['utf-8', 'latin1'])),
  /** People only: who is missing from the file has left. */
  full: z.optional(z.enum(['true', 'false'])),
  /** Confirms that more than 10 % leave. */
  confirmLeavers: z.optional(z.enum(['true', 'false'])),
});
export type ImportInput = z.infer<typeof importInput>;

/** `refused`: the row stays out. `note`: it comes in without the cell named. */
export const importFinding = z.strictObject({
  severity: z.enum(['refused', 'note']),
  /** Line of the file, 1 = the header; null for the whole file. */
  line: z.nullable(z.int()),
  column: z.nullable(z.string()),
  /** The offending cell, shortened to 60 characters. */
  value: z.string(),
  /** Names the sentences `imports.findings.<code>.wrong` and `.todo`. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportFinding = z.infer<typeof importFinding>;

export const importReport = z.strictObject({
  kind: importKind,
  mode: z.enum(['dry-run', 'apply']),
  /** False: the file was refused as a whole and nothing was changed. */
  isAccepted: z.boolean(),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  withNote: z.int(),
  /** Marked as left by a full import. */
  left: z.int(),
  /** At most 1,000; `findingsTotal` tells how many there are. */
  findings: z.array(importFinding),
  findingsTotal: z.int(),
});
export type ImportReport = z.infer<typeof importReport>;

/** One line of the answer's stream. */
export const importEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), rows: z.int(), phase: z.enum(['reading', 'writing']) }),
  z.strictObject({ type: z.literal('report'), report: importReport }),
]);
export type ImportEvent = z.infer<typeof importEvent>;
