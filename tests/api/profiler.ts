import mongoose from 'mongoose';

export interface Command {
  op: string;
  collection: string;
  filter: Record<string, unknown> | undefined;
  plan: string;
  examined: number;
  returned: number;
}

const kept = 64 * 1024 * 1024;

function database() {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  return db;
}

/** Switches mongod's own profiler on for this file's database: what is recorded is what really arrived there. */
export async function startProfiler(): Promise<void> {
  await database().createCollection('system.profile', { capped: true, size: kept });
  await database().setProfilingLevel('all');
}

/** Every command that reached the database while `act` ran, other than the profiler's own. */
export async function commandsDuring(act: () => Promise<unknown>): Promise<Command[]> {
  const from = await countEntries();
  await act();
  const entries = await profile().find().skip(from).toArray();
  return entries.map(toCommand).filter(({ collection }) => collection !== 'system.profile' && collection !== '');
}

const profile = () => database().collection('system.profile');

async function countEntries(): Promise<number> {
  return profile().countDocuments();
}

function toCommand(entry: Record<string, unknown>): Command {
  const command = (entry['command'] ?? {}) as Record<string, unknown>;
  const [stage] = (command['pipeline'] ?? []) as { $match?: Record<string, unknown> }[];
  const name = String(entry['ns']).split('.').slice(1).join('.');
  return {
    op: String(entry['op']),
    collection: name === '$cmd' || name.startsWith('agenda') ? '' : name,
    filter: (command['filter'] ?? command['q'] ?? command['query'] ?? stage?.$match) as Command['filter'],
    plan: String(entry['planSummary'] ?? ''),
    examined: Number(entry['docsExamined'] ?? 0),
    returned: Number(entry['nreturned'] ?? 0),
  };
}
