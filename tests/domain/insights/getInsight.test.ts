import { Types } from 'mongoose';
import { expertise, insightView } from '../../../api/contracts/insights.ts';
import { Block } from '../../../api/domain/blocks/model.ts';
import { getExpertise } from '../../../api/domain/insights/getExpertise.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import {
  Insight,
  InsightComment,
  InsightFlag,
  InsightMark,
  InsightOutcome,
} from '../../../api/domain/insights/model.ts';
import { similarInsights } from '../../../api/domain/insights/similarInsights.ts';
import { viewForCard } from '../../../api/domain/insights/viewForCard.ts';
import type { PersonDocument } from '../../../api/domain/people/findPeople.ts';
import { Person } from '../../../api/domain/people/model.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makePerson, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { putInsight } from './putInsight.ts';
import { is, makeTeamInsight } from './readers.ts';

const hidden = { code: 'not_found', reason: 'insightNotFound' };

describe('the page of an insight', () => {
  useDatabase();
  let owner: PersonDocument;
  let reader: PersonDocument;
  let third: PersonDocument;
  beforeEach(async () => {
    await emptyDatabase();
    owner = await makePerson({ name: 'Olga Owner' });
    reader = await makePerson({ name: 'Rita Reader' });
    third = await makePerson({ name: 'Timo Third' });
  });
  const from = (insightId: Types.ObjectId, person: PersonDocument) => ({
    tenantId,
    insightId,
    personId: person._id,
    at: testNow,
  });
  const comment = (insightId: Types.ObjectId, person: PersonDocument, text: string) =>
    InsightComment.insertMany([{ ...from(insightId, person), text, onceKey: text }]);
  const outcome = (insightId: Types.ObjectId, person: PersonDocument, line: string, isNamed: boolean) =>
    InsightOutcome.insertMany([
      { ...from(insightId, person), kind: 'savedTime' as const, howMuch: 'hour' as const, line, isNamed },
    ]);

  it('shows everything of it to whoever may read it', async () => {
    await Skill.insertMany([{ tenantId, skillId: 'sql', name: 'SQL', keys: ['sql'] }]);
    const insight = await putInsight({
      owner,
      tags: [
        { skillId: null, name: 'reports' },
        { skillId: 'sql', name: 'Sql' },
      ] as never,
      link: 'https://example.com/how',
      reviewOn: '2026-09-01',
      helpful: 2,
    } as never);
    await InsightMark.insertMany(
      ['helpful', 'saved'].map((kind) => ({ ...from(insight._id, reader), kind: kind as 'saved' })),
    );
    await comment(insight._id, third, 'The same here');
    await outcome(insight._id, reader, 'An hour each week', true);
    await outcome(insight._id, third, 'Counted only', false);
    const view = await getInsight(is(reader), { id: insight.id as string });
    expect(insightView.parse(view)).toEqual(view);
    expect(view).toMatchObject({
      author: { id: owner.id },
      contact: null,
      link: 'https://example.com/how',
      rightUntil: '2026-09-01',
      helpful: 2,
      isHelpfulToMe: true,
      isSaved: true,
      isMine: false,
      skill: { id: 'sql', name: 'SQL' },
      audience: { audience: { kind: 'everyone' }, readers: 3 },
      myOutcome: { kind: 'savedTime', howMuch: 'hour', line: 'An hour each week', isNamed: true },
      lines: [{ person: { id: reader.id }, kind: 'savedTime', line: 'An hour each week' }],
      comments: [{ person: { id: third.id }, text: 'The same here', isMine: false, isExperience: false }],
    });
    expect(JSON.stringify(view)).not.toContain('Counted only');
  });

  it('is the same "not found" for everybody outside its audience', async () => {
    const { id, outsiders, reader: member } = await makeTeamInsight();
    await getInsight(is(member), { id });
    for (const [, ctx] of outsiders) await expect(getInsight(ctx, { id })).rejects.toMatchObject(hidden);
    const nothing = { id: new Types.ObjectId().toString() };
    await expect(getInsight(is(reader), nothing)).rejects.toMatchObject(hidden);
  });

  it('can be opened by its link after it has expired, and by nobody after it was taken back', async () => {
    const insight = await putInsight({ owner, state: 'expired' });
    const id = insight.id as string;
    expect((await getInsight(is(reader), { id })).state).toBe('expired');
    await Insight.updateOne({ _id: id }, { $set: { state: 'withdrawn' } });
    for (const person of [owner, reader]) await expect(getInsight(is(person), { id })).rejects.toMatchObject(hidden);
  });

  it('leaves out what people say whom the reader blocked, to that reader only', async () => {
    const insight = await putInsight({ owner });
    await comment(insight._id, third, 'Hello from Timo');
    await outcome(insight._id, third, 'A line by Timo', true);
    await Block.insertMany([{ tenantId, personId: reader._id, otherId: third._id, createdAt: testNow }]);
    const id = insight.id as string;
    expect(await getInsight(is(reader), { id })).toMatchObject({ comments: [], lines: [] });
    expect((await getInsight(is(owner), { id })).comments).toHaveLength(1);
    // Who was blocked sees the page as it was before.
    expect((await getInsight(is(third), { id })).lines).toHaveLength(1);
  });

  it('keeps flags and earlier texts for its owner, and flags without a name', async () => {
    const earlier = [
      { title: 'Old', text: 'Meant for few', until: testNow },
      { title: 'Newer', text: 'Still for few', until: new Date(testNow.getTime() + 1000) },
    ];
    const insight = await putInsight({ owner, isFlagged: true, history: earlier } as never);
    const id = insight.id as string;
    await InsightFlag.insertMany([
      { ...from(insight._id, reader), reason: 'outdated', words: 'Since the update' },
      { ...from(insight._id, third), reason: 'wrong', words: 'Settled', settledAt: testNow },
    ]);
    const mine = await getInsight(is(owner), { id });
    expect(mine.flags).toEqual([{ reason: 'outdated', words: 'Since the update' }]);
    expect(mine.history.map(({ title }) => title)).toEqual(['Newer', 'Old']);
    expect(await getInsight(is(reader), { id })).toMatchObject({ isFlagged: true, flags: [], history: [] });
  });

  it('names nobody where it is shared without a name, and says to its owner alone that it is theirs', async () => {
    const insight = await putInsight({ owner, naming: 'unnamed' });
    const id = insight.id as string;
    const seen = await getInsight(is(reader), { id });
    expect(seen).toMatchObject({ author: null, isMine: false, naming: 'unnamed' });
    expect(JSON.stringify(seen)).not.toContain(owner.id);
    expect(await getInsight(is(owner), { id })).toMatchObject({ author: null, isMine: true });
  });

  it('shows a contact once they have passed it on, and still shows who has left the company', async () => {
    const insight = await putInsight({ owner, naming: 'throughContact', contactId: third._id });
    await Person.updateOne({ _id: third._id }, { $set: { leftAt: testNow } });
    const id = insight.id as string;
    expect(await getInsight(is(reader), { id })).toMatchObject({ author: null, contact: { id: third.id } });
  });

  it('has beside it what is linked with it in either direction, then what says something close', async () => {
    const close = await putInsight({ owner, title: 'A missing index made the report slow', text: 'Look at the plan.' });
    const insight = await putInsight({ owner });
    const linking = await putInsight({ owner, title: 'Oil', text: 'Valves', linkedTo: insight._id });
    await putInsight({ owner, title: 'Missing index in the report', text: 'Secret', state: 'draft' });
    const view = await getInsight(is(reader), { id: insight.id as string });
    expect(view.related.map(({ id, isLinked }) => [id, isLinked])).toEqual([
      [linking.id, true],
      [close.id, false],
    ]);
    const back = await getInsight(is(reader), { id: linking.id as string });
    expect(back.related[0]).toMatchObject({ id: insight.id, isLinked: true, author: { id: owner.id } });
  });
});

describe('what is close to a text', () => {
  useDatabase();
  beforeEach(emptyDatabase);

  it('is found while somebody writes, and only that', async () => {
    const [owner, me] = [await makePerson(), await makePerson()];
    const close = await putInsight({ owner });
    await putInsight({ owner, title: 'Oil the valves', text: 'The report says that valves need oil on Mondays.' });
    const text = 'My report needed nine minutes until an index brought it down to seconds; I had blamed the network.';
    const similar = await similarInsights(is(me), { text });
    expect(similar).toMatchObject([{ id: close.id, author: { id: owner.id }, isMine: false, used: 0 }]);
    expect(similar[0]?.beginning).toMatch(/^I blamed the network/u);
    expect(await similarInsights(is(me), { text, exceptId: close.id as string })).toEqual([]);
    for (const other of ['', 'Hello', 'Ask the canteen for the vegetarian menu'])
      expect(await similarInsights(is(me), { text: other })).toEqual([]);
  });
});

describe('what somebody shares and teaches', () => {
  useDatabase();
  beforeEach(emptyDatabase);

  it('is what the reader could find anyway, and what their profile shows', async () => {
    await Skill.insertMany([{ tenantId, skillId: 'sql', name: 'SQL', keys: ['sql'] }]);
    const owner = await makePerson({
      teaches: [
        { skillId: 'sql', level: 4, state: 'kept' },
        { skillId: 'chess', level: 5, state: 'suggested' },
      ],
    });
    const me = await makePerson();
    const shared = await putInsight({ owner });
    await Insight.updateOne({ _id: shared._id }, { $set: { 'outcomes.used': 3, 'outcomes.savedTime': 2 } });
    await putInsight({ owner, naming: 'unnamed' });
    await putInsight({ owner, audience: { kind: 'team', department: owner.department } });
    const page = await getExpertise(is(me), { id: owner.id as string });
    expect(expertise.parse(page)).toEqual(page);
    expect(page).toMatchObject({ isMe: false, teaches: [{ skillId: 'sql', name: 'SQL', level: 4 }] });
    expect(page.insights.map(({ id }) => id)).toEqual([shared.id]);
    expect(page.outcomes).toMatchObject({ used: 3, savedTime: 2 });
    expect((await getExpertise(is(owner), { id: owner.id as string })).insights).toHaveLength(2);
  });

  it('is "not found" for whoever may not be shown', async () => {
    const me = await makePerson();
    const gone = [await makePerson({ leftAt: testNow }), await makePerson({ confirmedAt: null })];
    for (const { id } of gone)
      await expect(getExpertise(is(me), { id: id as string })).rejects.toMatchObject({ reason: 'personNotFound' });
  });
});

describe('an insight on a card in a chat', () => {
  useDatabase();
  beforeEach(emptyDatabase);

  it('is all of it where everybody may read it, its title where fewer may, and nothing where it is not shared', async () => {
    const { id: forTeam, owner, reader, outsiders } = await makeTeamInsight();
    const forAll = await putInsight({ owner, why: 'It costs a week' });
    await InsightMark.insertMany([
      { tenantId, insightId: forAll._id, personId: reader._id, kind: 'saved', at: testNow },
    ]);
    const card = (id: string, hasButtons = true) => viewForCard(is(reader), { id, hasButtons });
    expect(await card(forAll.id as string)).toEqual({
      card: 'insight',
      insightId: forAll.id,
      title: forAll.title,
      type: 'mistake',
      author: expect.objectContaining({ id: owner.id }),
      text: forAll.text,
      why: 'It costs a week',
      tags: [],
      helpful: 0,
      isMarked: { helpful: false, saved: true },
      hasButtons: true,
    });
    expect(await card(forTeam)).toEqual({ card: 'insightLimited', insightId: forTeam, title: forAll.title });
    for (const [, ctx] of outsiders)
      expect(await viewForCard(ctx, { id: forTeam, hasButtons: true })).toEqual({ card: 'insightGone' });
    for (const state of ['draft', 'hidden', 'waitsForContact', 'withdrawn'] as const) {
      const { id } = await putInsight({ owner: reader, state });
      expect(await card(id as string)).toEqual({ card: 'insightGone' });
    }
  });
});
