import mongoose from 'mongoose';
import type { FindPartnersView } from '../../api/contracts/matching.ts';
import type { PartnershipView } from '../../api/contracts/partnerships.ts';
import type { PartnershipPlan } from '../../api/contracts/sessions.ts';
import { apiAs, type ApiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';

const MINUTE_MS = 60_000;

export interface MeetingPair {
  partnershipId: string;
  /** Who asked and who said yes: full and given names. */
  names: [string, string];
  given: [string, string];
  api: [ApiAs, ApiAs];
}

/** Two of the demo company who teach each other: `asker` asks the best partner there is, who says yes. */
export async function meetingPair(server: DemoServer, asker: string): Promise<MeetingPair> {
  const asking = await apiAs(server.origin, asker);
  const me = (await asking.get('/api/me')).body as { person: { givenName: string } };
  const found = (await asking.get('/api/partners?limit=20')).body as FindPartnersView;
  const partner = found.suggestions.find(({ comes, gives }) => comes && gives)?.person;
  if (!partner) throw new Error(`Nobody learns from ${asker} and teaches them too`);
  const request = { personId: partner.id, greeting: 'Shall we?', goal: '' };
  const asked = (await asking.send('POST', '/api/partnerships', request)).body as PartnershipView;
  const answering = await apiAs(server.origin, partner.name);
  const { status } = await answering.send('POST', `/api/partnerships/${asked.id}/accept`, {});
  if (status !== 200) throw new Error(`accepting answered ${status}`);
  return {
    partnershipId: asked.id,
    names: [asker, partner.name],
    given: [me.person.givenName, partner.givenName],
    api: [asking, answering],
  };
}

/** Books the pair's next meeting so many minutes from now, and gives its id. */
export async function bookIn({ api, partnershipId }: MeetingPair, minutes: number): Promise<string> {
  const startsAt = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const { body } = await api[0].send('POST', `/api/partnerships/${partnershipId}/sessions`, { startsAt });
  const { next } = body as PartnershipPlan;
  if (!next) throw new Error(`Nothing was booked: ${JSON.stringify(body)}`);
  return next.id;
}

/** As if so many minutes had passed: the meeting is that much earlier. */
export async function letPass(sessionId: string, minutes: number): Promise<void> {
  const sessions = mongoose.connection.collection('learningSessions');
  const _id = new mongoose.Types.ObjectId(sessionId);
  const earlier = (field: string) => ({ $subtract: [`$${field}`, minutes * MINUTE_MS] });
  await sessions.updateOne({ _id }, [{ $set: { startsAt: earlier('startsAt'), endsAt: earlier('endsAt') } }]);
}
