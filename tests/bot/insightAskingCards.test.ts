import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';

const insightId = '64f0c0ffee64f0c0ffee64f0';
const page = expect.stringMatching(
  /^https:\/\/teams\.microsoft\.com\/l\/entity\/.*insights%2F64f0c0ffee64f0c0ffee64f0/,
);

describe('what its owner and a contact are asked', () => {
  it('is whether it is still right, with the day on which silence takes it from the search', () => {
    const { lines, buttons } = draw(sampleOf('insightReview'));
    expect(lines).toEqual([
      'Your insight',
      'Is this still right?',
      'Count the rows before you join',
      'Without an answer it leaves the search on Mon 14 Dec. Its link still works.',
    ]);
    expect(buttons).toEqual({ 'Still right': { verb: 'confirmInsight', insightId, version: 2 }, Open: page });
    expect(draw(sampleOf('insightReview', { flags: 1 })).lines[3]).toBe('One reader asks you to look at it again.');
  });

  it('is nothing while readers hid it: the card says why, and only its page shows it again', () => {
    const hidden = (reasons: ('private' | 'unkind')[], locale = english) =>
      draw(sampleOf('insightReview', { flags: 2, isHidden: true, reasons }), locale);
    const { summary, lines, buttons } = hidden(['private']);
    expect(summary).toBe('Hidden until you have looked: Count the rows before you join');
    expect(lines.slice(1)).toEqual([
      'Only you can read it now',
      'Count the rows before you join',
      'Two readers say that it gives something private away.',
      'Nobody else sees it now. On its page you decide what becomes of it.',
    ]);
    expect(buttons).toEqual({ Open: page });
    expect(hidden(['unkind'], german).lines[3]).toBe('Zwei Personen sagen: Sie ist verletzend.');
    expect(hidden(['private', 'unkind']).lines[3]).toContain('unkind or gives something private away');
  });

  it('is answered once the date lies far ahead', () => {
    const { lines, buttons } = draw(sampleOf('insightReview', { reviewOn: '2027-11-30' }), german);
    expect(lines[1]).toBe('Stimmt bis 30. November 2027');
    expect(Object.keys(buttons)).toEqual(['Öffnen']);
  });

  it('is told who used it only where they said so with their name', () => {
    const [named, unnamed] = samplesOf('insightUsed').map((view) => draw(view));
    expect(named?.lines).toContain('It saved time: Count the rows before you join');
    expect(named?.lines).toContain('Found it in two minutes.');
    expect([unnamed?.lines[1], unnamed?.summary]).toEqual([
      'A colleague used it',
      'A colleague used your insight: Count the rows before you join',
    ]);
  });

  it('is whether to pass it on, without a word about whose it is', () => {
    const { lines, buttons } = draw(sampleOf('insightPassOn'));
    expect(lines.slice(0, 2)).toEqual(['Without a name', 'Pass this on to Learning partners?']);
    const target = { insightId, version: 1 };
    expect(buttons).toEqual({
      'Pass it on': { verb: 'passOnInsight', ...target },
      'Not this one': { verb: 'dontPassOn', ...target },
      Open: page,
    });
    const [passed, not] = samplesOf('insightPassedOn').map((view) => draw(view));
    expect([passed?.lines[1], not?.lines[1]]).toEqual(['You passed it on', 'It goes no further']);
    expect(not?.buttons).toEqual({});
  });

  it('is told who can find what was shared', () => {
    const lines = samplesOf('insightShared').map((view) => draw(view).lines[2]);
    expect(lines).toEqual([
      'Everybody in the company can find it.',
      'Who can read it: Research and Development. More readers can be chosen on its page.',
      'Only you see it until you share it.',
    ]);
  });
});
