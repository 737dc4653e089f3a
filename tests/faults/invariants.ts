import mongoose from 'mongoose';
import type { Acknowledged } from './writers.ts';

interface Row {
  _id: mongoose.Types.ObjectId;
  state: string;
  acceptedAt: Date | null;
  openKey?: string;
  members: { personId: mongoose.Types.ObjectId }[];
}

interface Findings {
  partnerships: number;
  /** Acknowledged, and not in the database. */
  lost: string[];
  /** A state without its message or audit entry, or the other way round. */
  halves: string[];
  /** People whose counter of free places is not their capacity minus their active partnerships. */
  miscounted: string[];
}

/**
 * Reads the whole database past the application, as of one moment (what was answered with "too slow" may still be
 * committed while we read), and compares it with what was acknowledged and with itself.
 */
export async function inspect(uri: string, acknowledged: Acknowledged): Promise<Findings> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const session = client.startSession({ snapshot: true });
  try {
    const db = client.db();
    const rows = await db.collection<Row>('partnerships').find({}, { session }).toArray();
    const promised = await db
      .collection('messages')
      .find({ kind: { $in: ['proposal', 'agreed', 'ended'] } }, { session })
      .map((message) => String(message['dedupeKey']))
      .toArray();
    const entries = await db
      .collection('audit')
      .find({ action: { $in: ['partnership.proposed', 'partnership.accepted', 'partnership.ended'] } }, { session })
      .map((entry) => `${entry['action']} ${entry['subject']}`)
      .toArray();
    const people = await db.collection('people').find({}, { session }).toArray();
    return {
      partnerships: rows.length,
      lost: lostIn(rows, acknowledged),
      halves: [
        ...differences(rows.flatMap(messagesOf), promised),
        ...differences(rows.flatMap(entriesOf), entries),
        ...rows.filter((row) => Boolean(row.openKey) !== isOpen(row)).map((row) => `key of ${row._id}`),
      ],
      miscounted: people
        .filter(({ _id, capacity, freePlaces }) => {
          const active = rows.filter(
            ({ state, members }) => state === 'active' && members.some(({ personId }) => personId.equals(_id)),
          );
          return freePlaces !== capacity - active.length;
        })
        .map(({ name }) => String(name)),
    };
  } finally {
    await session.endSession();
    await client.close();
  }
}

const order = ['proposed', 'active', 'ended'];

function lostIn(rows: Row[], acknowledged: Acknowledged): string[] {
  const states = new Map(rows.map(({ _id, state }) => [_id.toString(), state]));
  return [...acknowledged]
    .filter(([id, state]) => {
      const now = states.get(id);
      if (!now) return true;
      // A request may meanwhile have been settled by another agreement; an agreement may have been wrapped up.
      return state !== 'proposed' && order.indexOf(now) < order.indexOf(state);
    })
    .map(([id, state]) => `${id}: ${state} became ${states.get(id)}`);
}

const wasAccepted = ({ acceptedAt }: Row): boolean => acceptedAt instanceof Date;

function messagesOf(row: Row): string[] {
  return [
    `proposal:${row._id}`,
    ...(wasAccepted(row) ? [`agreed:${row._id}`] : []),
    ...(row.state === 'ended' ? [`ended:${row._id}`] : []),
  ];
}

function entriesOf(row: Row): string[] {
  return [
    `partnership.proposed ${row._id}`,
    ...(wasAccepted(row) ? [`partnership.accepted ${row._id}`] : []),
    ...(row.state === 'ended' ? [`partnership.ended ${row._id}`] : []),
  ];
}

/** An answered request keeps its pair closed until the asker has heard of it. */
function isOpen({ state, openKey }: Row): boolean {
  return ['proposed', 'active'].includes(state) || (state !== 'ended' && Boolean(openKey));
}

/** What is in one list only or in one of them twice. */
function differences(expected: string[], found: string[]): string[] {
  const count = new Map<string, number>();
  for (const key of expected) count.set(key, (count.get(key) ?? 0) + 1);
  for (const key of found) count.set(key, (count.get(key) ?? 0) - 1);
  return [...count].filter(([, left]) => left !== 0).map(([key, left]) => `${key} ${left > 0 ? 'missing' : 'alone'}`);
}
