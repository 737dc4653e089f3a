import { getPlan } from '../../../../api/domain/sessions/getPlan.ts';
import { MeetingPlan } from '../../../../api/domain/sessions/model.ts';
import { writeNotes } from '../../../../api/domain/sessions/writeNotes.ts';
import { emptyDatabase, useDatabase } from '../../../support/database.ts';
import { later } from '../meeting.ts';
import '../../../support/patience.ts';
import { makeActive, makeSkills } from '../../partnerships/pair.ts';

useDatabase();
beforeEach(async () => {
  await emptyDatabase();
  await makeSkills();
});

describe('notes for both', () => {
  it('are read by both, with who wrote last and when', async () => {
    const { as, asker, asked, id } = await makeActive();
    const note = { id, audience: 'both' as const };
    await writeNotes(as(asker), { ...note, base: '', text: 'Export as SVG' });
    const then = await writeNotes(as(asked, later(60_000)), {
      ...note,
      base: 'Export as SVG',
      text: 'Export as SVG\nAnchors',
    });
    const bothChanged = { personId: asked.id, at: later(60_000).toISOString() };
    expect(then.notes).toEqual({ both: 'Export as SVG\nAnchors', bothChanged, mine: '' });
    expect((await getPlan(as(asker), { id })).notes).toEqual(then.notes);
  });

  it('keep what both write at the same moment, twenty times each', async () => {
    const { as, asker, asked, id } = await makeActive();
    const lines = Array.from({ length: 20 }, (_, at) => [`asker ${at}`, `asked ${at}`]).flat();
    await Promise.all(
      lines.map((text, at) => writeNotes(as(at % 2 ? asked : asker), { id, audience: 'both', base: '', text })),
    );
    const { both } = (await getPlan(as(asker), { id })).notes;
    expect(both.split('\n').toSorted()).toEqual(lines.toSorted());
  });

  it('keep what two pages go on writing, each from what it was last answered', async () => {
    const { as, asker, asked, id } = await makeActive();
    const page = async (person: typeof asker, name: string): Promise<void> => {
      let base = '';
      for (let at = 0; at < 20; at += 1) {
        const text = base === '' ? `${name} ${at}` : `${base}\n${name} ${at}`;
        base = (await writeNotes(as(person), { id, audience: 'both', base, text })).notes.both;
      }
    };
    await Promise.all([page(asker, 'asker'), page(asked, 'asked')]);
    const written = (await getPlan(as(asker), { id })).notes.both.split('\n');
    expect(written.filter((line) => line.startsWith('asker')).toSorted()).toHaveLength(20);
    expect(new Set(written).size).toBe(40);
    expect(written).toHaveLength(40);
  });

  it('are written once when they are sent twice, and not at all when nothing changed', async () => {
    const { as, asker, asked, id } = await makeActive();
    const note = { id, audience: 'both' as const, base: '', text: 'Mine' };
    await writeNotes(as(asker), note);
    await writeNotes(as(asked), { ...note, text: 'Theirs' });
    const again = await writeNotes(as(asker, later(9000)), note);
    expect(again.notes).toMatchObject({ both: 'Mine\nTheirs', bothChanged: { personId: asked.id } });
  });

  it('are never longer than a page holds, and then nothing is lost', async () => {
    const { as, asker, asked, id } = await makeActive();
    const note = { id, audience: 'both' as const, base: '' };
    await writeNotes(as(asker), { ...note, text: 'x'.repeat(5000) });
    const tooLong = writeNotes(as(asked), { ...note, text: 'y'.repeat(5000) });
    await expect(tooLong).rejects.toMatchObject({ code: 'invalid', reason: 'notesTooLong' });
    expect((await getPlan(as(asked), { id })).notes.both).toBe('x'.repeat(5000));
  });
});

describe('notes for oneself', () => {
  it('are in nobody else’s plan, and leave no trace there', async () => {
    const { as, asker, asked, id } = await makeActive();
    const before = await getPlan(as(asked), { id });
    const { notes } = await writeNotes(as(asker), { id, audience: 'me', base: '', text: 'I mix up the arrows' });
    expect(notes).toMatchObject({ mine: 'I mix up the arrows', both: '', bothChanged: null });
    expect(await getPlan(as(asked), { id })).toEqual(before);
  });

  it('keep what one writes on two devices, and what both write at the same moment', async () => {
    const { as, asker, asked, id } = await makeActive();
    const lines = Array.from({ length: 10 }, (_, at) => `line ${at}`);
    await Promise.all(
      [asker, asked].flatMap((person) =>
        lines.map((text) => writeNotes(as(person), { id, audience: 'me', base: '', text: `${person.id} ${text}` })),
      ),
    );
    for (const person of [asker, asked]) {
      const { mine } = (await getPlan(as(person), { id })).notes;
      expect(mine.split('\n').toSorted()).toEqual(lines.map((line) => `${person.id} ${line}`).toSorted());
    }
    expect(await MeetingPlan.findOne()).toMatchObject({ sharedNotes: '' });
  });
});
