import { guessInsight } from '../../../api/domain/insights/guessInsight.ts';
import { Skill } from '../../../api/domain/skills/model.ts';
import { makePerson, otherTenantId, tenantId } from '../../support/context.ts';
import { emptyDatabase, nativeDatabase, useDatabase } from '../../support/database.ts';
import '../../support/patience.ts';
import { makeHeld, makeHeldInProgramme } from '../feedback/heldMeeting.ts';
import { makeSkills } from '../partnerships/pair.ts';
import { makeStrangers } from '../sessions/meeting.ts';
import { is } from './readers.ts';
import { said } from './sharing.ts';
import { shareInsight } from '../../../api/domain/insights/shareInsight.ts';

useDatabase();
beforeEach(emptyDatabase);

const mistake =
  'I blamed the network for a week. The plan showed a scan over every test row; an index on the test date brought the report from nine minutes to eleven seconds. Sheela Word nearly bought a faster SQL Server.';

async function makeCatalogue(): Promise<void> {
  const server = { skillId: 'microsoft-sql-server', name: 'Microsoft SQL Server' };
  await Skill.insertMany([{ tenantId, ...server, keys: ['microsoft sql server', 'sql server'] }]);
  const other = { tenantId: otherTenantId, skillId: 'network', name: 'Network', keys: ['network'] };
  await Skill.insertMany([other]);
}

describe('a guess', () => {
  it('says everything that was not said, and names the colleague who is named; a mistake starts with the team', async () => {
    await makeCatalogue();
    await makePerson({ name: 'Sheela Word' });
    await makePerson({ name: 'Test Date', tenantId: otherTenantId });
    const writer = await makePerson({ department: 'Research and Development' });
    const guess = await guessInsight(is(writer), { text: mistake });
    expect(guess).toMatchObject({
      title: 'I blamed the network for a week',
      type: 'mistake',
      language: 'en',
      tags: [{ skillId: 'microsoft-sql-server', name: 'Microsoft SQL Server' }],
      warnings: [{ kind: 'person', words: 'Sheela Word' }],
      similar: [],
    });
    expect(guess.audiences.map(({ audience }) => audience.kind)).toEqual(['team', 'everyone']);
    const tip = await guessInsight(is(writer), { text: 'Mit F4 wiederholt man den letzten Befehl.' });
    expect(tip).toMatchObject({ type: 'tip', language: 'de', warnings: [] });
    expect(tip.audiences.map(({ audience }) => audience.kind)).toEqual(['everyone', 'team']);
  });

  it('names a colleague by the family name alone after Herr and Frau, and nobody of another company', async () => {
    const writer = await makePerson();
    await makePerson({ name: 'Jürgen Müller' });
    await makePerson({ name: 'Anna Weber', tenantId: otherTenantId });
    const text = 'Herr Müller hat die Presse gerettet, und Frau Weber hat es notiert.';
    const { warnings } = await guessInsight(is(writer), { text });
    expect(warnings.map(({ kind, words }) => [kind, words])).toEqual([['person', 'Müller']]);
  });

  it('offers the programme of a session first, for a mistake its partners', async () => {
    await makeSkills();
    const { asker, as, session: sessionId, programme: programmeId, id } = await makeHeldInProgramme();
    const first = async (text: string) => (await guessInsight(as(asker), { text, sessionId })).audiences[0]?.audience;
    expect(await first('Ask what the other one would do.')).toEqual({ kind: 'programme', programmeId });
    expect(await first(mistake)).toEqual({ kind: 'partnership', partnershipId: id });
  });

  it('looks into a session for its members only', async () => {
    await makeSkills();
    const { session: sessionId } = await makeHeld();
    for (const { person, isAdministrator } of await makeStrangers()) {
      const ctx = is(person);
      const guess = guessInsight({ ...ctx, actor: { ...ctx.actor, isAdministrator } }, { text: 'A', sessionId });
      await expect(guess).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('shows what is similar, but not the one that is being changed', async () => {
    const writer = await makePerson();
    const { id } = await shareInsight(is(writer), said({ text: mistake }));
    const now = new Date(is(writer).now.getTime() + 5000);
    expect((await guessInsight(is(writer, now), { text: mistake })).similar).toMatchObject([{ id, isMine: true }]);
    expect((await guessInsight(is(writer, now), { text: mistake, exceptId: id })).similar).toEqual([]);
  });

  it.each(['', '👍', '<at>Boss</at> javascript:alert(1) ' + 'x'.repeat(3000), 'Ä'.repeat(4000), 'A '.repeat(2000)])(
    'has something to say about any text, and writes nothing: %#',
    async (text) => {
      const writer = await makePerson();
      const before = await nativeDatabase().stats();
      const { title, audiences } = await guessInsight(is(writer), { text });
      expect(Array.from(title).length).toBeLessThanOrEqual(80);
      expect(audiences.length).toBeGreaterThan(0);
      expect((await nativeDatabase().stats())['objects']).toBe(before['objects']);
    },
  );
});
