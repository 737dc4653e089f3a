import type { PartnershipView } from '../../../api/contracts/partnerships.ts';
import { Message } from '../../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../../api/domain/partnerships/acceptPartnership.ts';
import { declinePartnership } from '../../../api/domain/partnerships/declinePartnership.ts';
import { getPartnership } from '../../../api/domain/partnerships/getPartnership.ts';
import { listPartnerships } from '../../../api/domain/partnerships/listPartnerships.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { settleUnavailable } from '../../../api/domain/partnerships/settleUnavailable.ts';
import { sweepPartnerships } from '../../../api/domain/partnerships/sweepPartnerships.ts';
import { undoDecline } from '../../../api/domain/partnerships/undoDecline.ts';
import { withdrawPartnership } from '../../../api/domain/partnerships/withdrawPartnership.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { makeContext, makeSystem, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeAsked, makeAsker, makeRequest, makeSkills, words } from './pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const day = 86_400_000;
const after = (days: number): Date => new Date(testNow.getTime() + days * day);
type Request = Awaited<ReturnType<typeof makeRequest>>;

/** Everything that ends a request without a partnership; each is done (or happens) on the seventh day. */
const endings: Record<string, (request: Request, now: Date) => Promise<unknown>> = {
  declined: ({ asked, id, as }, now) => declinePartnership(as(asked, now), { id }),
  expired: (_request, now) => sweepPartnerships(makeSystem({ now })),
  unavailable: async ({ asked, as }, now) => {
    const rival = await makeAsker();
    const other = await proposePartnership(makeContext({ person: rival, now }), { personId: asked.id, ...words });
    return acceptPartnership(as(asked, now), { id: other.id });
  },
};

/** Ids and names differ between two companies; nothing else may. */
const shape = ({ id: _id, person: _person, address: _address, ...rest }: PartnershipView) => rest;

async function readByAsker(ending: string, at: Date[]): Promise<unknown[]> {
  await emptyDatabase();
  await makeSkills();
  const request = await makeRequest({}, { capacity: 1, freePlaces: 1, department: 'Sales' });
  const now = ending === 'expired' ? after(7) : new Date(after(7).getTime() - 1);
  await endings[ending]?.(request, now);
  const seen: unknown[] = [];
  for (const moment of at) {
    await sweepPartnerships(makeSystem({ now: moment }));
    const ctx = request.as(request.asker, moment);
    const { partnerships } = await listPartnerships(ctx);
    seen.push([partnerships.map(shape), shape(await getPartnership(ctx, { id: request.id }))]);
  }
  const told = await Message.find({ kind: 'notThisTime', personId: request.asker._id }).lean();
  seen.push(told.map(({ kind, state, dueAt }) => ({ kind, state, dueAt })));
  return seen;
}

describe('a no, silence and having no time', () => {
  it('read the same to the one who asked, before and after they are told, and come at the same hour', async () => {
    const moments = [new Date(after(7).getTime() + 60_000), after(8.5)];
    const [declined, expired, unavailable] = [
      await readByAsker('declined', moments),
      await readByAsker('expired', moments),
      await readByAsker('unavailable', moments),
    ];
    expect(declined).toEqual(expired);
    expect(unavailable).toEqual(expired);
  });

  it('are told in the morning of a working day, not before', async () => {
    // A Friday afternoon in Berlin: the next working morning is Monday, 09:00 there.
    const friday = new Date('2026-03-06T15:00:00Z');
    const { asker, asked, id, as } = await makeRequest();
    await declinePartnership(as(asked, friday), { id });
    expect(await getPartnership(as(asker, friday), { id })).toMatchObject({
      state: 'proposed',
      closedAt: null,
      version: 1,
    });
    expect(await Message.findOne({ kind: 'notThisTime' }).lean()).toMatchObject({
      dueAt: new Date('2026-03-09T08:00:00Z'),
    });
    await sweepPartnerships(makeSystem({ now: new Date('2026-03-09T07:59:00Z') }));
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'proposed' });
    await sweepPartnerships(makeSystem({ now: new Date('2026-03-09T08:00:00Z') }));
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'expired' });
  });

  it('cannot be found out by asking again or taking back', async () => {
    const open = await makeRequest();
    const answered = await makeRequest();
    await declinePartnership(answered.as(answered.asked), { id: answered.id });
    const views = await Promise.all(
      [open, answered].flatMap(({ asker, asked, id, as }) => [
        proposePartnership(as(asker), { personId: asked.id, ...words }).then(shape),
        getPartnership(as(asker), { id }).then(shape),
      ]),
    );
    const dates = (view: object) => ({ ...view, reasons: [] });
    expect(dates(views[2] ?? {})).toEqual(dates(views[0] ?? {}));
    expect(dates(views[3] ?? {})).toEqual(dates(views[1] ?? {}));
    const taken = await Promise.all(
      [open, answered].map(({ asker, id, as }) => withdrawPartnership(as(asker), { id }).then(shape)),
    );
    expect(taken[1]).toEqual(taken[0]);
  });
});

describe('an asker who has no place any more', () => {
  it('sees every request of theirs go, also the one that was answered with a hidden no', async () => {
    const first = await makeRequest({ capacity: 1, freePlaces: 1 });
    const second = await makeAsked();
    const ctx = first.as(first.asker);
    const other = await proposePartnership(ctx, { personId: second.id, ...words });
    await declinePartnership(makeContext({ person: second }), { id: other.id });
    await Person.updateOne({ _id: first.asker._id }, { $set: { capacity: 0, freePlaces: 0 } });
    await settleUnavailable(makeSystem());
    expect((await listPartnerships(ctx)).partnerships).toEqual([]);
  });
});

describe('undoing a no', () => {
  it('opens the request again and cancels what the asker would have read', async () => {
    const { asked, id, as } = await makeRequest();
    expect(await declinePartnership(as(asked), { id })).toMatchObject({ state: 'declined', canUndo: true });
    expect(await undoDecline(as(asked), { id })).toMatchObject({ state: 'proposed' });
    expect(await undoDecline(as(asked), { id })).toMatchObject({ state: 'proposed' });
    expect(await Message.findOne({ kind: 'notThisTime' }).lean()).toMatchObject({ state: 'cancelled' });
    expect(await acceptPartnership(as(asked), { id })).toMatchObject({ state: 'active' });
  });

  it('answers the asker the same, whether there was a no or not', async () => {
    const open = await makeRequest();
    const answered = await makeRequest();
    await declinePartnership(answered.as(answered.asked), { id: answered.id });
    for (const { asker, id, as } of [open, answered])
      await expect(undoDecline(as(asker), { id })).rejects.toMatchObject({ reason: 'notYoursToAnswer' });
  });

  it('is too late once the asker was told', async () => {
    const { asked, id, as } = await makeRequest();
    await declinePartnership(as(asked), { id });
    await sweepPartnerships(makeSystem({ now: after(3) }));
    await expect(undoDecline(as(asked, after(3)), { id })).rejects.toMatchObject({ reason: 'tooLateToUndo' });
  });

  it('leaves no trace for the asker, and sends the card that had been dropped', async () => {
    const open = await makeRequest();
    const undone = await makeRequest();
    await declinePartnership(undone.as(undone.asked), { id: undone.id });
    await undoDecline(undone.as(undone.asked), { id: undone.id });
    expect((await Message.find({ kind: 'proposal' }).lean()).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await declinePartnership(undone.as(undone.asked), { id: undone.id });
    await declinePartnership(open.as(open.asked), { id: open.id });
    await sweepPartnerships(makeSystem({ now: after(3) }));
    const [plain, again] = await Promise.all(
      [open, undone].map(({ asker, id, as }) => getPartnership(as(asker), { id })),
    );
    expect(again?.version).toBe(plain?.version);
  });

  it('may be followed by another no, which is told once', async () => {
    const { asker, asked, id, as } = await makeRequest();
    await declinePartnership(as(asked), { id });
    await undoDecline(as(asked), { id });
    await declinePartnership(as(asked), { id });
    const told = await Message.find({ kind: 'notThisTime', personId: asker._id }).lean();
    expect(told.map((message) => message.state).toSorted()).toEqual(['cancelled', 'queued']);
  });
});

describe('a line with a no', () => {
  it('reaches the asker only when the no is told', async () => {
    const { asker, asked, id, as } = await makeRequest();
    await declinePartnership(as(asked), { id });
    await declinePartnership(as(asked), { id, line: 'Busy until spring' });
    expect(await getPartnership(as(asker), { id })).toMatchObject({ state: 'proposed', declineLine: '' });
    await sweepPartnerships(makeSystem({ now: after(3) }));
    expect(await getPartnership(as(asker), { id })).toMatchObject({
      state: 'expired',
      declineLine: 'Busy until spring',
    });
  });
});

describe('the sweep', () => {
  it('reminds once after three days and closes after seven, however often and wherever it runs', async () => {
    const { asker, asked, id, as } = await makeRequest();
    const everywhere = (now: Date) =>
      Promise.all(Array.from({ length: 5 }, () => sweepPartnerships(makeSystem({ now }))));
    await everywhere(after(2.9));
    expect(await Message.countDocuments({ kind: 'proposalReminder' })).toBe(0);
    await everywhere(after(3));
    await everywhere(after(4));
    expect(await Message.find({ kind: 'proposalReminder' }).lean()).toMatchObject([{ personId: asked._id }]);
    await everywhere(after(7));
    await everywhere(after(9));
    expect(await Message.find({ kind: 'notThisTime' }).lean()).toMatchObject([{ personId: asker._id }]);
    expect(await getPartnership(as(asker, after(9)), { id })).toMatchObject({ state: 'expired' });
  });
});
