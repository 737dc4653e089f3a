import fc from 'fast-check';
import { mergeNotes } from '../../../api/domain/sessions/mergeNotes.ts';
import { caretAfter, heard, isUnsaved, saved, type Note } from '../../../tab/src/features/sessions/noteWords.ts';

const note = (text: string, base = text): Note => ({ text, base });

describe('a note', () => {
  it('takes in what the server holds while nothing is unsaved', () => {
    expect(heard(note('one'), 'one\ntwo')).toEqual(note('one\ntwo'));
    expect(heard(note('one and', 'one'), 'one\ntwo')).toEqual(note('one and', 'one'));
  });

  it('keeps the space one has just typed: the server holds the words without it', () => {
    const typed = note('hello ', 'hel');
    expect(saved(typed, 'hello', 'hello')).toEqual(note('hello ', 'hello'));
    expect(isUnsaved(note('hello ', 'hello'))).toBe(false);
    expect(heard(note('hello ', 'hello'), 'hello').text).toBe('hello ');
  });

  it('keeps what was typed while it was saved, on top of what was sent', () => {
    expect(saved(note('hello you', 'hel'), 'hello', 'hello\nthere')).toEqual(note('hello you', 'hello'));
  });

  it('leaves the caret where it was when words come in before, behind and around it', () => {
    expect(caretAfter('one', 'zero\none', 2)).toBe(7);
    expect(caretAfter('one', 'one\ntwo', 2)).toBe(2);
    expect(caretAfter('a middle b', 'a b', 6)).toBe(2);
    expect(caretAfter('same', 'same', 4)).toBe(4);
  });

  it('never sets the caret outside the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, place) => {
        const caret = caretAfter(before, after, place % (before.length + 1));
        expect(caret).toBeGreaterThanOrEqual(0);
        expect(caret).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

/** One of two who write: what they see, and what is on its way. */
interface Writer {
  note: Note;
  sent: { text: string; base: string } | null;
  lines: string[];
}

type Step = { who: 0 | 1; does: 'type' | 'send' | 'arrive' | 'look' };

const step = fc.record({
  who: fc.constantFrom<0 | 1>(0, 1),
  does: fc.constantFrom<Step['does']>('type', 'send', 'arrive', 'look'),
});

describe('two who write at once', () => {
  it('lose no line, and read the same once all is saved', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let server = 'a first line';
        const begin = (): Writer => ({ note: note(server), sent: null, lines: [] });
        const writers: [Writer, Writer] = [begin(), begin()];
        const take = (who: 0 | 1, does: Step['does']) => {
          const writer = writers[who];
          if (does === 'type') {
            const line = `line ${writer.lines.length} of ${who}`;
            writer.lines.push(line);
            writer.note = { ...writer.note, text: `${writer.note.text}\n${line}` };
          } else if (does === 'send' && !writer.sent && isUnsaved(writer.note)) {
            writer.sent = { text: writer.note.text.trim(), base: writer.note.base };
          } else if (does === 'arrive' && writer.sent) {
            server = mergeNotes(writer.sent.base, writer.sent.text, server);
            writer.note = saved(writer.note, writer.sent.text, server);
            writer.sent = null;
          } else if (does === 'look' && !writer.sent) {
            writer.note = heard(writer.note, server);
          }
        };
        for (const { who, does } of steps) take(who, does);
        for (let round = 0; round < 3; round += 1) {
          for (const does of ['arrive', 'send', 'arrive', 'look'] as const) {
            take(0, does);
            take(1, does);
          }
        }
        for (const writer of writers) {
          expect(writer.note.text.trim()).toBe(server);
          for (const line of writer.lines) expect(server.split('\n').filter((one) => one === line)).toHaveLength(1);
        }
      }),
    );
  });
});
