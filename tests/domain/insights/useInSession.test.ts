import type { Types } from 'mongoose';
import { getPlan } from '../../../api/domain/sessions/getPlan.ts';
import { answerAction } from '../../../api/domain/sessions/answerAction.ts';
import { addAction } from '../../../api/domain/sessions/addAction.ts';
import { endPartnership } from '../../../api/domain/partnerships/endPartnership.ts';
import { answerSave } from '../../../api/domain/insights/answerSave.ts';
import { askToSave } from '../../../api/domain/insights/askToSave.ts';
import type { InsightFields } from '../../../api/domain/insights/model.ts';
import { useInSession as toPlan } from '../../../api/domain/insights/useInSession.ts';
import { withdrawInsight } from '../../../api/domain/insights/withdrawInsight.ts';
import { makeContext, makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import { makeStrangers } from '../sessions/meeting.ts';
import { putInsight } from './putInsight.ts';
import { times } from './readers.ts';
import { makePeople } from './sharing.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

const title = 'The report was slow because of one missing index';

describe('an insight used in a session', () => {
  it('is something to try in the plan of the pair, with the way to its page, for both to see', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    const { id } = await putInsight({ owner: await makePerson() });
    const { actions } = await toPlan(as(asker), { id, partnershipId });
    expect(actions).toMatchObject([{ personId: asker.id, text: title, insightId: id, state: 'open' }]);
    expect((await getPlan(as(asked), { id: partnershipId })).actions).toEqual(actions);
  });

  it('is there once however often and by how many at once it is put, and again when it was done', async () => {
    const { id: partnershipId, as, asker } = await makeActive();
    const { id } = await putInsight({ owner: await makePerson() });
    await times(6, () => toPlan(as(asker), { id, partnershipId }));
    const { actions } = await toPlan(as(asker), { id, partnershipId });
    expect(actions).toHaveLength(1);
    await answerAction(as(asker), { id: partnershipId, actionId: actions[0]?.id ?? '', state: 'done' });
    const again = await toPlan(as(asker), { id, partnershipId });
    expect(again.actions.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('stands beside another of the same title, and beside the same words of one’s own', async () => {
    const { id: partnershipId, as, asker } = await makeActive();
    const owner = await makePerson();
    await addAction(as(asker), { id: partnershipId, text: title });
    await toPlan(as(asker), { id: (await putInsight({ owner })).id, partnershipId });
    const { actions } = await toPlan(as(asker), { id: (await putInsight({ owner })).id, partnershipId });
    expect(actions).toHaveLength(3);
  });

  it('must be one that every member may read', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    const team = (department: string, owner = asker) => putInsight({ owner, audience: { kind: 'team', department } });
    const refused = { code: 'conflict', reason: 'partnerMayNotRead' };
    const put = async (insight: { _id: Types.ObjectId }) =>
      toPlan(as(asker), { id: insight._id.toString(), partnershipId });
    await expect(put(await team(asker.department))).rejects.toMatchObject(refused);
    const theirs = await team(asker.department, asked);
    expect((await put(theirs)).actions).toHaveLength(1);
    // That the partner themselves shared this one without a name must not show.
    const unnamed = { owner: asked, naming: 'unnamed' } as const;
    const secret = await putInsight({ ...unnamed, audience: { kind: 'team', department: asker.department } });
    await expect(put(secret)).rejects.toMatchObject(refused);
    const ours = await putInsight({ owner: asker, audience: { kind: 'partnership', partnershipId } });
    expect((await put(ours)).actions).toHaveLength(2);
  });

  it('is shared: what waits or is hidden stays out of a plan, and nobody learns what it waits for', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    const of = (owner: typeof asker, state: InsightFields['state'], more: object = {}) =>
      putInsight({ owner, state, ...more });
    const waiting = { audience: { kind: 'partnership', partnershipId }, savedById: asker._id, contactId: asker._id };
    for (const insight of [
      await of(asker, 'draft'),
      await of(asker, 'hidden'),
      await of(asked, 'waitsForAuthor', waiting),
      await of(asked, 'waitsForContact', { ...waiting, naming: 'throughContact' }),
    ]) {
      const put = toPlan(as(asker), { id: insight._id.toString(), partnershipId });
      await expect(put).rejects.toMatchObject({ code: 'conflict', reason: 'insightNotShared' });
    }
    expect((await getPlan(as(asker), { id: partnershipId })).actions).toEqual([]);
  });

  it('is gone from the plans when its author says yes without a name: another row stands for it', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    await makePeople(26);
    const input = { text: title, authorObjectId: asked.objectId ?? '', authorName: asked.name };
    const { id } = await askToSave(as(asker), { ...input, onceKey: crypto.randomUUID() });
    await addAction(as(asker), { id: partnershipId, text: title, insightId: id });
    await answerSave(as(asked), { id, answer: 'unnamed' });
    expect((await getPlan(as(asker), { id: partnershipId })).actions).toEqual([]);
  });

  it('is gone from every plan, with its title, when it is taken back', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    const { id } = await putInsight({ owner: asker });
    await addAction(as(asker), { id: partnershipId, text: 'Our own' });
    for (const one of [asker, asked]) await toPlan(as(one), { id, partnershipId });
    await withdrawInsight(as(asker), { id });
    const { actions } = await getPlan(as(asked), { id: partnershipId });
    expect(actions.map(({ text }) => text)).toEqual(['Our own']);
  });

  it('is not put where one may not read it, nor into the plan of others or of what is over', async () => {
    const { id: partnershipId, as, asker, asked } = await makeActive();
    const { id } = await putInsight({ owner: asker });
    const draft = await putInsight({ owner: asked, state: 'draft' });
    const unread = toPlan(as(asker), { id: draft.id, partnershipId });
    await expect(unread).rejects.toMatchObject({ code: 'not_found', reason: 'insightNotFound' });
    for (const { person, isAdministrator } of await makeStrangers())
      await expect(
        toPlan(makeContext({ person, actor: { isAdministrator } }), { id, partnershipId }),
      ).rejects.toMatchObject({ code: 'not_found' });
    await endPartnership(as(asked), { id: partnershipId });
    await expect(toPlan(as(asker), { id, partnershipId })).rejects.toMatchObject({ reason: 'notActive' });
  });
});
