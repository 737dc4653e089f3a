import { Message } from '../../../api/domain/messages/model.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { Partnership } from '../../../api/domain/partnerships/model.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { proposePartnership } from '../../../api/domain/partnerships/proposePartnership.ts';
import { withdrawPartnership } from '../../../api/domain/partnerships/withdrawPartnership.ts';
import { makeContext, otherTenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeActive, makeAsked, makeAsker, makePair, makeRequest, makeSkills, words } from './pair.ts';

useDatabase();
beforeEach(emptyDatabase);
beforeEach(makeSkills);

describe('asking somebody to learn together', () => {
  it('keeps the request, the promise of its card and an audit entry', async () => {
    const { asker, asked, as } = await makePair();
    const view = await proposePartnership(as(asker), { personId: asked.id, ...words });
    expect(view).toMatchObject({ state: 'proposed', iAsked: true, goal: words.goal, greeting: words.greeting });
    expect(view.comes).toMatchObject({ skillId: 'sql' });
    expect(view.gives).toMatchObject({ skillId: 'welding' });
    expect(await Message.find().lean()).toMatchObject([{ kind: 'proposal', state: 'queued', personId: asked._id }]);
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'partnership.proposed', subject: view.id }]);
  });

  it('is one request however often it is repeated, one after the other or 20 at once', async () => {
    const { asker, asked, as } = await makePair();
    const first = await proposePartnership(as(asker), { personId: asked.id, ...words });
    const again = await Promise.all(
      Array.from({ length: 20 }, () => proposePartnership(as(asker), { personId: asked.id, ...words })),
    );
    expect(new Set(again.map((view) => view.id))).toEqual(new Set([first.id]));
    expect(await Partnership.countDocuments()).toBe(1);
    expect(await Message.countDocuments()).toBe(1);
  });

  it('is one request when both ask each other at once', async () => {
    const { asker, asked, as } = await makePair();
    const results = await Promise.allSettled([
      proposePartnership(as(asker), { personId: asked.id, ...words }),
      proposePartnership(as(asked), { personId: asker.id, ...words }),
    ]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'conflict', reason: 'theyAskedYou' }]);
    expect(await Partnership.countDocuments()).toBe(1);
  });

  it('tells partners that they are partners already', async () => {
    const { asker, asked, as } = await makeActive();
    await expect(proposePartnership(as(asker), { personId: asked.id, ...words })).rejects.toMatchObject({
      reason: 'alreadyPartners',
    });
  });

  it.each([
    ['paused', { pausedUntil: new Date('2026-04-01T00:00:00Z') }],
    ['full', { capacity: 0, freePlaces: 0 }],
    ['without a common language', { languages: ['th'] }],
    ['without anything to exchange', { teaches: [], wants: [] }],
  ])('refuses somebody who is %s in the same words, and changes nothing', async (_why, fields) => {
    const { asker, asked, as } = await makePair({}, fields);
    await expect(proposePartnership(as(asker), { personId: asked.id, ...words })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'notAvailable',
    });
    expect(await Partnership.countDocuments()).toBe(0);
    expect(await Message.countDocuments()).toBe(0);
    expect(await AuditEntry.countDocuments()).toBe(0);
  });

  it.each([
    ['left', { leftAt: new Date('2026-01-01T00:00:00Z') }],
    ['has not confirmed', { confirmedAt: null }],
  ])('cannot find somebody who %s', async (_why, fields) => {
    const { asker, asked, as } = await makePair({}, fields);
    await expect(proposePartnership(as(asker), { personId: asked.id, ...words })).rejects.toMatchObject({
      code: 'not_found',
      reason: 'personNotFound',
    });
  });

  it('refuses manager and report up to two levels', async () => {
    const boss = await makeAsked();
    const middle = await makeAsker({ managerId: boss._id });
    const report = await makeAsker({ managerId: middle._id });
    for (const person of [middle, report])
      await expect(proposePartnership(makeContext({ person }), { personId: boss.id, ...words })).rejects.toMatchObject({
        reason: 'reportingLine',
      });
  });

  it('refuses who has no place left, and oneself', async () => {
    const { asker, asked, as } = await makePair({ capacity: 1, freePlaces: 0 });
    await expect(proposePartnership(as(asker), { personId: asked.id, ...words })).rejects.toMatchObject({
      reason: 'noFreePlaceMine',
    });
    await expect(proposePartnership(as(asker), { personId: asker.id, ...words })).rejects.toMatchObject({
      reason: 'notWithYourself',
    });
  });

  it('cannot reach another tenant, nor tell it from nobody', async () => {
    const { asker, as } = await makePair();
    const stranger = await makeAsked({ tenantId: otherTenantId });
    const nobody = '0'.repeat(24);
    const [foreign, absent] = await Promise.allSettled(
      [stranger.id, nobody].map((personId) => proposePartnership(as(asker), { personId, ...words })),
    );
    expect(foreign).toMatchObject({ status: 'rejected' });
    expect(foreign).toEqual(absent);
  });
});

describe('taking a request back', () => {
  it('closes it for both, cancels its card and frees the pair', async () => {
    const { asker, asked, id, as } = await makeRequest();
    expect(await withdrawPartnership(as(asker), { id })).toMatchObject({ state: 'expired' });
    expect(await withdrawPartnership(as(asker), { id })).toMatchObject({ state: 'expired' });
    expect(await Message.find().lean()).toMatchObject([{ kind: 'proposal', state: 'cancelled' }]);
    expect((await Partnership.findById(id).lean())?.openKey).toBeUndefined();
    await expect(withdrawPartnership(as(asked), { id })).rejects.toMatchObject({ reason: 'onlyAskerWithdraws' });
  });

  it('is not possible for anybody else', async () => {
    const { id } = await makeRequest();
    const other = await makeAsker();
    await expect(withdrawPartnership(makeContext({ person: other }), { id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await Person.countDocuments()).toBe(3);
  });
});
