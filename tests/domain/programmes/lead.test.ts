import { AuditEntry } from '../../../api/domain/audit/model.ts';
import { archiveProgramme } from '../../../api/domain/programmes/archiveProgramme.ts';
import { createProgramme } from '../../../api/domain/programmes/createProgramme.ts';
import { duplicateProgramme } from '../../../api/domain/programmes/duplicateProgramme.ts';
import { Enrolment } from '../../../api/domain/programmes/enrolmentModel.ts';
import { getProgramme } from '../../../api/domain/programmes/getProgramme.ts';
import { joinProgramme } from '../../../api/domain/programmes/joinProgramme.ts';
import { listProgrammes } from '../../../api/domain/programmes/listProgrammes.ts';
import { Programme } from '../../../api/domain/programmes/model.ts';
import { startProgramme } from '../../../api/domain/programmes/startProgramme.ts';
import { updateProgramme } from '../../../api/domain/programmes/updateProgramme.ts';
import { MatchingRound } from '../../../api/domain/rounds/model.ts';
import { makeContext, makePerson, otherTenantId } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDraft } from '../../support/programme.ts';
import { makeDrafted, makeRunning } from './programme.ts';

useDatabase();
beforeEach(emptyDatabase);

const named = (...people: { id: string }[]) => ({ kind: 'named' as const, personIds: people.map(({ id }) => id) });
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { reason: string }) => error.reason,
  );

describe('making a programme', () => {
  it('gives a draft that only its leads and administrators see', async () => {
    const { view, id, leading } = await makeDrafted();
    expect(view).toMatchObject({ state: 'draft', version: 1, iLead: true, round: null, enrolment: null });
    expect(view.lead).toEqual({ step: 'draft', enrolled: 0, takePart: 0 });
    expect((await listProgrammes(leading)).programmes).toMatchObject([
      { id, state: 'draft', step: 'draft', iLead: true },
    ]);
    const other = makeContext({ person: await makePerson() });
    expect(await reasonOf(getProgramme(other, { id }))).toBe('programmeNotFound');
    expect((await listProgrammes(other)).programmes).toEqual([]);
    expect(await AuditEntry.find().lean()).toMatchObject([{ action: 'programme.created', subject: id }]);
  });

  it('is one draft however often it is sent, also at once, until somebody changes it', async () => {
    const { draft, leading, id, view } = await makeDrafted({ audience: { kind: 'named', personIds: [] } });
    const again = () => createProgramme(leading, draft);
    const views = await Promise.all(Array.from({ length: 10 }, again));
    expect(new Set(views.map((one) => one.id))).toEqual(new Set([id]));
    await updateProgramme(leading, { ...draft, id, name: 'Another', version: view.version });
    expect((await again()).id).not.toBe(id);
    expect(await Programme.countDocuments()).toBe(2);
  });

  it('is open to everybody confirmed for people they name, and leads it themselves', async () => {
    const [me, friend] = [await makePerson(), await makePerson()];
    const ctx = makeContext({ person: me });
    const own = makeDraft({ leadIds: [me.id], audience: named(me, friend) });
    expect(await createProgramme(ctx, own)).toMatchObject({ audience: { kind: 'named', people: 2 }, iLead: true });
    expect(await reasonOf(createProgramme(ctx, { ...own, leadIds: [friend.id] }))).toBe('leadYourself');
    expect(await reasonOf(createProgramme(ctx, { ...own, audience: { kind: 'everyone' } }))).toBe('wideAudience');
    const newcomer = await makePerson({ confirmedAt: null });
    expect(await reasonOf(createProgramme(makeContext({ person: newcomer }), own))).toBe('notConfirmedMine');
  });

  it('is open for everyone to whom an administrator made lead of one, not to whom a lead made lead', async () => {
    const { leading, draft, id, view, lead } = await makeDrafted();
    const second = await makePerson();
    await updateProgramme(leading, { ...draft, id, leadIds: [lead.id, second.id], version: view.version });
    const wide = (person: typeof second) => makeDraft({ name: 'Wide', leadIds: [person.id] });
    expect(await reasonOf(createProgramme(leading, wide(lead)))).toBe('done');
    expect(await reasonOf(createProgramme(makeContext({ person: second }), wide(second)))).toBe('wideAudience');
    expect((await listProgrammes(leading)).mayCreateFor).toBe('everyone');
    expect((await listProgrammes(makeContext({ person: second }))).mayCreateFor).toBe('named');
  });

  it('leaves out who can’t be shown, so that naming tells nothing', async () => {
    const strangers = [
      await makePerson({ confirmedAt: null }),
      await makePerson({ tenantId: otherTenantId }),
      { id: 'f'.repeat(24) },
    ];
    const { view } = await makeDrafted({ audience: named(...strangers.map(({ id }) => ({ id: String(id) }))) });
    expect(view.audience).toEqual({ kind: 'named', people: 0, named: [] });
    const ctx = makeContext({ person: await makePerson(), actor: { isAdministrator: true } });
    expect(await reasonOf(createProgramme(ctx, makeDraft({ leadIds: [String(strangers[0]?.id)] })))).toBe('leadNeeded');
  });
});

describe('starting a programme', () => {
  it('opens its first round with the dates of the draft', async () => {
    const { view } = await makeRunning();
    expect(view).toMatchObject({ state: 'running', round: { number: 1, state: 'open', meetings: 6 } });
    expect(view.round?.dates).toMatchObject({
      joinUntil: '2026-03-20T17:00:00.000Z',
      pairsOn: '2026-03-23T08:00:00.000Z',
      answerBy: '2026-03-27T15:00:00.000Z',
    });
    expect(view.lead).toEqual({ step: 'open', enrolled: 0, takePart: 0 });
  });

  it('is one start when it is tapped ten times at once', async () => {
    const { id, leading } = await makeDrafted();
    const views = await Promise.all(Array.from({ length: 10 }, () => startProgramme(leading, { id })));
    expect(new Set(views.map(({ version }) => version))).toEqual(new Set([2]));
    expect(await MatchingRound.countDocuments()).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'programme.started' })).toBe(1);
  });

  it.each([
    ['nameNeeded', { name: '' }],
    ['nobodyNamed', { audience: { kind: 'named' as const, personIds: [] } }],
    ['joinBeforeStart', { joinUntil: '2026-03-23' }],
    ['startInThePast', { joinUntil: '2026-03-02', startsOn: '2026-03-04' }],
    ['endsTooEarly', { endsOn: '2026-04-01' }],
  ])('is refused with %s', async (reason, changes) => {
    const { id, leading } = await makeDrafted(changes);
    expect(await reasonOf(startProgramme(leading, { id }))).toBe(reason);
    expect(await MatchingRound.countDocuments()).toBe(0);
  });

  it('is for leads: members get a sentence, others find nothing', async () => {
    const { id, as } = await makeRunning();
    const member = await makePerson();
    expect(await reasonOf(startProgramme(as(member), { id }))).toBe('leadsOnly');
    const elsewhere = makeContext({ person: await makePerson({ tenantId: otherTenantId }) });
    expect(await reasonOf(startProgramme(elsewhere, { id }))).toBe('programmeNotFound');
  });
});

describe('changing a programme', () => {
  it('refuses a stale page, and takes the same change twice as one', async () => {
    const { id, draft, leading } = await makeRunning();
    const change = { ...draft, id, name: 'Better words', version: 2 };
    expect(await updateProgramme(leading, change)).toMatchObject({ name: 'Better words', version: 3 });
    expect(await updateProgramme(leading, change)).toMatchObject({ name: 'Better words', version: 3 });
    expect(await reasonOf(updateProgramme(leading, { ...change, name: 'Stale' }))).toBe('programmeChanged');
  });

  it('lets one of ten win who change it at once', async () => {
    const { id, draft, leading } = await makeDrafted();
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        reasonOf(updateProgramme(leading, { ...draft, id, name: `N${n}`, version: 1 })),
      ),
    );
    expect(results.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'programmeChanged')]);
  });

  it('moves the dates of a round that can still be joined', async () => {
    const { id, draft, leading } = await makeRunning();
    const later = { ...draft, id, joinUntil: '2026-04-03', startsOn: '2026-04-06', version: 2 };
    const { round } = await updateProgramme(leading, later);
    expect(round?.dates.pairsOn).toBe('2026-04-06T07:00:00.000Z');
    await MatchingRound.updateMany({}, { state: 'matching' });
    expect(await reasonOf(updateProgramme(leading, { ...later, startsOn: '2026-04-07', version: 3 }))).toBe(
      'datesFixed',
    );
    expect(await reasonOf(updateProgramme(leading, { ...later, name: '', version: 3 }))).toBe('nameNeeded');
  });

  it('keeps kind and kind of audience once somebody joined, also when both happen at once', async () => {
    const { id, draft, leading, as, lead } = await makeRunning();
    const person = await makePerson();
    const [joined, changed] = await Promise.all([
      reasonOf(joinProgramme(as(person), { id, role: 'partner' })),
      reasonOf(updateProgramme(leading, { ...draft, id, kind: 'mentoring', version: 2 })),
    ]);
    expect([joined, changed].filter((one) => one === 'done')).toHaveLength(1);
    await joinProgramme(as(person), { id, role: changed === 'done' ? 'mentee' : 'partner' });
    const { version, kind } = await getProgramme(leading, { id });
    const other = { ...draft, id, kind, audience: named(lead, person), version };
    expect(await reasonOf(updateProgramme(leading, other))).toBe('kindFixed');
  });

  it('lets a lead hand it over, and nobody widen it who may not', async () => {
    const [me, friend] = [await makePerson(), await makePerson()];
    const ctx = makeContext({ person: me });
    const own = makeDraft({ leadIds: [me.id], audience: named(me, friend) });
    const { id } = await createProgramme(ctx, own);
    const everyone = { ...own, id, audience: { kind: 'everyone' as const }, version: 1 };
    expect(await reasonOf(updateProgramme(ctx, everyone))).toBe('wideAudience');
    const handed = await updateProgramme(ctx, { ...own, id, leadIds: [friend.id], version: 1 });
    expect(handed).toMatchObject({ iLead: false, version: 2, leads: [{ name: friend.name }] });
    expect(await reasonOf(getProgramme(ctx, { id }))).toBe('programmeNotFound');
    expect(await getProgramme(makeContext({ person: friend }), { id })).toMatchObject({ iLead: true });
  });
});

describe('putting a programme away', () => {
  it('closes what is not published, keeps it for those who were in it, and is safe to repeat', async () => {
    const { id, leading, as } = await makeRunning();
    const [member, stranger] = [await makePerson(), await makePerson()];
    await joinProgramme(as(member), { id, role: 'partner' });
    await Promise.all(Array.from({ length: 5 }, () => archiveProgramme(leading, { id })));
    expect(await MatchingRound.find().lean()).toMatchObject([{ state: 'closed' }]);
    expect(await getProgramme(as(member), { id })).toMatchObject({ state: 'archived', mayJoin: false });
    expect(await reasonOf(getProgramme(as(stranger), { id }))).toBe('programmeNotFound');
    expect(await reasonOf(joinProgramme(as(member), { id, role: 'partner' }))).toBe('programmeNotRunning');
    expect(await reasonOf(startProgramme(leading, { id }))).toBe('programmeArchived');
    expect(await AuditEntry.countDocuments({ action: 'programme.archived' })).toBe(1);
  });

  it('lets it be copied with a name and dates of its own, without anybody in it', async () => {
    const { id, leading, as, lead } = await makeRunning();
    await joinProgramme(as(await makePerson()), { id, role: 'partner' });
    await archiveProgramme(leading, { id });
    const own = { name: 'Learning partners, autumn', joinUntil: '2026-09-18', startsOn: '2026-09-21', endsOn: null };
    const copy = await duplicateProgramme(leading, { id, ...own });
    expect(copy).toMatchObject({ ...own, state: 'draft', goal: 'Everybody learns something', round: null });
    expect(copy.leads).toMatchObject([{ id: lead.id }]);
    expect(copy.lead?.enrolled).toBe(0);
    expect((await duplicateProgramme(leading, { id, ...own })).id).toBe(copy.id);
  });
});

describe('the list of programmes', () => {
  it('holds what one leads, is in or may join, each with what is next', async () => {
    const everyone = await makeRunning({ name: 'Everyone' });
    const me = await makePerson({ department: 'Sales' });
    const inSales = { kind: 'departments' as const, departments: ['Sales'] };
    const elsewhere = { kind: 'departments' as const, departments: ['Production'] };
    await makeRunning({ name: 'Sales', audience: inSales });
    await makeRunning({ name: 'Production', audience: elsewhere });
    const mine = await makeRunning({ name: 'Named', audience: named(me, await makePerson()) });
    await joinProgramme(makeContext({ person: me }), { id: everyone.id, role: 'partner' });
    const { programmes, mayCreateFor } = await listProgrammes(makeContext({ person: me }));
    expect(mayCreateFor).toBe('named');
    expect(programmes.map(({ name }) => name).toSorted()).toEqual(['Everyone', 'Named', 'Sales']);
    expect(programmes.find(({ id }) => id === everyone.id)).toMatchObject({
      isEnrolled: true,
      step: null,
      enrolled: null,
    });
    expect(programmes.find(({ id }) => id === mine.id)).toMatchObject({ mayJoin: true, isEnrolled: false });
    const counted = jest.spyOn(Enrolment, 'aggregate');
    await listProgrammes(makeContext({ person: me }));
    expect(JSON.stringify(counted.mock.calls)).not.toMatch(/[0-9a-f]{24}/);
    const [lead] = await listProgrammes(mine.leading).then((list) => list.programmes.filter(({ iLead }) => iLead));
    expect(lead).toMatchObject({ id: mine.id, enrolled: 0 });
    expect(JSON.stringify(counted.mock.calls)).not.toContain(everyone.id);
    counted.mockRestore();
    const all = await listProgrammes(makeContext({ person: me, actor: { isAdministrator: true } }));
    expect(all.programmes).toHaveLength(4);
    expect(all.programmes.filter(({ mayJoin }) => mayJoin)).toHaveLength(3);
  });
});
