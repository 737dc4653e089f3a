import { shareInsightInput } from '../../../api/contracts/insights.ts';
import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { searchInsights } from '../../../api/domain/insights/searchInsights.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';
import { Insight } from '../../../api/domain/insights/model.ts';
import { getInsight } from '../../../api/domain/insights/getInsight.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makePerson, otherTenantId, tenantId, testNow } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeProgramme } from '../../support/makeProgramme.ts';
import '../../support/patience.ts';
import { makeHeld } from '../feedback/heldMeeting.ts';
import { makeActive, makeSkills } from '../partnerships/pair.ts';
import { is, times } from './readers.ts';
import { putInsight } from './putInsight.ts';
import { rowOf, said, wholeDatabase, words } from './sharing.ts';

useDatabase();
beforeEach(emptyDatabase);

describe('sharing an insight', () => {
  it('needs the text and the audience; all else is guessed, and it counts as right for half a year', async () => {
    await Skill.insertMany([{ tenantId, skillId: 'server', name: 'Server', keys: ['server'] }]);
    const author = await makePerson();
    expect(await shareInsight(is(author), said())).toMatchObject({
      state: 'shared',
      title: 'Look at the plan before you order a faster server',
      text: words,
      type: 'tip',
      language: 'en',
      tags: [{ skillId: 'server', name: 'Server' }],
      why: '',
      link: null,
      naming: 'named',
      author: { id: author.id },
      isMine: true,
      version: 1,
      sharedAt: testNow.toISOString(),
      rightUntil: '2026-09-03',
      audience: { audience: { kind: 'everyone' }, readers: 1 },
    });
    const [entry, ...more] = await AuditEntry.find();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ action: 'insight.shared', detail: { type: 'tip', audience: 'everyone' } });
    expect(JSON.stringify(entry)).not.toContain('plan');
  });

  it('keeps what was said instead of the guess, skills under the name of the catalogue, each tag once', async () => {
    await makeSkills();
    const own = {
      title: 'Plans first',
      why: 'Saves a server',
      type: 'howTo',
      language: 'de',
      link: 'https://learn.example.com/plans',
      reviewOn: '2026-04-01',
    } as const;
    const tags = [
      { skillId: null, name: '  Query   plans ' },
      { skillId: null, name: 'query PLANS' },
      { skillId: 'sql', name: 'Something else' },
      { skillId: null, name: 'Sql' },
      { skillId: null, name: '!!!' },
    ];
    const view = await shareInsight(is(await makePerson()), said({ ...own, tags }));
    const { reviewOn, ...rest } = own;
    expect(view).toMatchObject({ ...rest, rightUntil: reviewOn });
    expect(view.tags).toEqual([
      { skillId: null, name: 'Query plans' },
      { skillId: 'sql', name: 'SQL' },
    ]);
  });

  it('is found by others at once, and a draft by nobody', async () => {
    const [author, reader] = [await makePerson(), await makePerson()];
    const { id } = await shareInsight(is(author), said());
    const draft = await shareInsight(is(author), said({ isDraft: true, text: 'Plans are not enough' }));
    expect(draft).toMatchObject({ state: 'draft', sharedAt: null, rightUntil: null });
    const { hits } = await searchInsights(is(reader, new Date(testNow.getTime() + 5000)), { q: 'plan' });
    expect(hits.map((hit) => hit.id)).toEqual([id]);
    await expect(getInsight(is(reader), { id: draft.id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await AuditEntry.countDocuments()).toBe(1);
  });

  it('is one insight however often and by how many at once it is tapped, and another one for each person', async () => {
    const [author, other] = [await makePerson(), await makePerson()];
    const input = said();
    const views = await times(10, () => shareInsight(is(author), input));
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect((await shareInsight(is(other), input)).id).not.toBe(views[0]?.id);
    expect([await Insight.countDocuments(), await AuditEntry.countDocuments()]).toEqual([2, 2]);
  });

  it.each<[string, Parameters<typeof said>[0]]>([
    ['other words', { text: 'Something else' }],
    ['another title', { title: 'Something else' }],
    ['another reason', { why: 'Something else' }],
    ['another link', { link: 'https://learn.example.com/else' }],
    ['other readers', { audience: { kind: 'team', department: 'Quality' } }],
    ['another naming', { naming: 'unnamed' }],
    ['a draft of it', { isDraft: true }],
  ])('is never mistaken for %s under the same key: that is refused, and nothing changes', async (_, changes) => {
    const author = await makePerson({ department: 'Quality' });
    const input = said();
    const { id } = await shareInsight(is(author), input);
    const otherwise = shareInsight(is(author), { ...input, ...changes });
    await expect(otherwise).rejects.toMatchObject({ code: 'conflict', reason: 'sharedOtherwise' });
    expect(await Insight.countDocuments()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ text: words, title: 'Look at the plan before you order a faster server' });
  });

  it('is of two texts at once under the same key one, and the other is refused', async () => {
    const author = await makePerson();
    const input = said();
    const both = await Promise.allSettled(
      ['One thing', 'Another thing'].map((text) => shareInsight(is(author), { ...input, text })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'sharedOtherwise' } });
    expect(await Insight.countDocuments()).toBe(1);
  });

  it('goes to audiences of one’s own only; of others it can’t be told whether they exist', async () => {
    await makeSkills();
    const author = await makePerson({ department: 'Quality' });
    const lead = await makePerson();
    const programme = await makeProgramme({ lead, members: [] });
    const { id: partnershipId } = await makeActive();
    const nobodys = 'f'.repeat(24);
    for (const audience of [
      { kind: 'programme', programmeId: programme.id as string },
      { kind: 'programme', programmeId: nobodys },
      { kind: 'team', department: lead.department },
      { kind: 'team', department: '' },
      { kind: 'partnership', partnershipId },
      { kind: 'partnership', partnershipId: nobodys },
    ] as const)
      for (const isDraft of [false, true])
        await expect(shareInsight(is(author), said({ audience, isDraft }))).rejects.toMatchObject({
          code: 'not_found',
          reason: 'audienceNotFound',
        });
    expect(await Insight.countDocuments()).toBe(0);
    for (const audience of [
      { kind: 'programme', programmeId: programme.id as string },
      { kind: 'team', department: lead.department },
    ] as const)
      expect((await shareInsight(is(lead), said({ audience }))).audience.audience).toEqual(audience);
  });

  it('comes from a session of one’s own, and stands beside what one may read', async () => {
    await makeSkills();
    const { asker, asked, as, session: sessionId } = await makeHeld();
    const linked = await putInsight({ owner: asked });
    const { id } = await shareInsight(as(asker), said({ sessionId, linkTo: linked.id as string }));
    const row = await rowOf(id);
    expect([row.sessionId?.toString(), row.linkedTo?.toString()]).toEqual([sessionId, linked.id]);
    const stranger = await makePerson();
    await expect(shareInsight(is(stranger), said({ sessionId }))).rejects.toMatchObject({ reason: 'sessionNotFound' });
    const hidden = await putInsight({ owner: asked, audience: { kind: 'team', department: asked.department } });
    const foreign = await putInsight({ owner: asked, tenantId: otherTenantId });
    for (const linkTo of [hidden.id as string, foreign.id as string, 'f'.repeat(24)])
      await expect(shareInsight(is(stranger), said({ linkTo }))).rejects.toMatchObject({ reason: 'insightNotFound' });
    const draft = await putInsight({ owner: stranger, state: 'draft' });
    const early = shareInsight(is(stranger), said({ linkTo: draft.id as string }));
    await expect(early).rejects.toMatchObject({ reason: 'insightNotShared' });
  });
});

describe('bad input', () => {
  it.each<[string, Parameters<typeof said>[0], string]>([
    ['10,000 characters', { text: 'word '.repeat(2000) }, 'insightTooLong'],
    ['nothing but emoji', { text: '👍🎉 ❤️' }, 'insightNeedsWords'],
    ['nothing but what can’t be seen', { text: '\u200B\u202E\uFEFF ' }, 'insightNeedsWords'],
    ['1,000 tags', { tags: Array.from({ length: 1000 }, (_, n) => ({ skillId: null, name: `t${n}` })) }, 'tooManyTags'],
    ['a skill that there is not', { tags: [{ skillId: 'no-such', name: 'No' }] }, 'unknownSkill'],
    ['a link that does something', { link: 'javascript:alert(1)' }, 'linkNotSafe'],
    ['a link that is not encrypted', { link: 'http://example.com' }, 'linkNotSafe'],
    ['a day that is over', { reviewOn: '2026-03-03' }, 'reviewDayOutOfRange'],
    ['a day in three years', { reviewOn: '2029-03-03' }, 'reviewDayOutOfRange'],
  ])('is refused, and nothing is stored: %s', async (_, changes, reason) => {
    const author = await makePerson();
    await expect(shareInsight(is(author), said(changes))).rejects.toMatchObject({ code: 'invalid', reason });
    expect(await Insight.countDocuments()).toBe(0);
  });

  it.each([
    { text: 'word '.repeat(2000) },
    { tags: Array.from({ length: 1000 }, (_, n) => ({ skillId: null, name: `t${n}` })) },
    { link: 'javascript:alert(1)' },
    { link: 'https://a b' },
    { audience: { kind: 'everyone', programmeId: 'f'.repeat(24) } },
    { audience: { kind: 'team', department: { $ne: '' } } },
    { ownerId: 'f'.repeat(24) },
    { linkTo: { $gt: '' } },
    { onceKey: 'again' },
  ])('does not pass the contract: %#', (changes) => {
    expect(shareInsightInput.safeParse({ ...said(), ...changes }).success).toBe(false);
    expect(shareInsightInput.safeParse(said()).success).toBe(true);
  });

  it('is kept inert: no turned text, nothing invisible, markup and mentions as they were typed', async () => {
    const author = await makePerson();
    const text =
      '<at>Boss</at> **bold** [x](https://evil.example) {{DATE(1)}}\u202Egnp.exe\u200B <script>alert(1)</script>\r\n\n\n\nEnd';
    const { text: kept } = await shareInsight(is(author), said({ text }));
    expect(kept).toBe(
      '<at>Boss</at> **bold** [x](https://evil.example) {{DATE(1)}}gnp.exe <script>alert(1)</script>\n\nEnd',
    );
    expect(await wholeDatabase()).not.toMatch(/[\u202E\u200B]/u);
  });
});
