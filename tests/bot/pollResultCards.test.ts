import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';
import { renderCard } from '../../bot/cards/renderCard.ts';
import type { CardView } from '../../api/contracts/cards.ts';

const imagesOf = (view: CardView): string[] => {
  const settings = {
    now: new Date('2026-11-30T10:00:00Z'),
    publicOrigin: 'https://pairwise.example',
    teamsAppId: 'app',
    isLocal: false,
  };
  const text = JSON.stringify(renderCard(view, english, settings).card);
  return [...text.matchAll(/\/api\/bars\/(\d+)\.png/g)].map(([, share = '']) => share);
};

describe('what came of a poll', () => {
  it('says the finding, its proof and what changes', () => {
    const { summary, lines, buttons } = draw(sampleOf('pollClosed'));
    expect(summary).toBe('Learning partners: what 41 people said, and what changes.');
    expect(lines).toEqual([
      'Learning partners · what you said',
      '32 of 41 said Very or quite',
      'How useful were your meetings?',
      'Very or quite',
      '32',
      'A little, not yet',
      '9',
      'Changes',
      'Meetings are 25 minutes now. You asked for it.',
      'Nothing is shown about fewer than 5 people.',
    ]);
    expect(buttons).toEqual({
      'See the results': expect.stringContaining(encodeURIComponent(`polls/${sampleOf('pollClosed').pollId}`)),
    });
    expect(imagesOf(sampleOf('pollClosed'))).toEqual(['78', '22']);
  });

  it('says it in German', () => {
    const { summary, lines } = draw(sampleOf('pollClosed'), german);
    expect(summary).toBe('Learning partners: was 41 Leute sagen, und was sich ändert.');
    expect(lines.filter((_, at) => at !== 8)).toEqual([
      'Learning partners · eure Antworten',
      '32 von 41: Sehr, ziemlich',
      'Wie nützlich waren eure Treffen?',
      'Sehr, ziemlich',
      '32',
      'Etwas, noch nicht',
      '9',
      'Neu',
      'Über weniger als 5 Personen wird nichts gezeigt.',
    ]);
  });

  it('leaves a lead’s own words as they were written', () => {
    const [, own] = samplesOf('pollClosed');
    expect(own && draw(own).lines.slice(1, 6)).toEqual([
      '32 of 41 said Fully or Very',
      'How useful were your meetings?',
      'Fully or Very',
      '32',
      'Quite, A little, Not yet',
    ]);
  });

  it('shows an average alone below ten answers, and what its ends mean', () => {
    const view = sampleOf('pollClosed', { good: null, answered: 7, mean: 3.14 });
    const { lines } = draw(view);
    expect(lines.slice(1, 6)).toEqual([
      '3.1 of 4 on average',
      'How useful were your meetings?',
      'From 7 answers',
      '3.1',
      '1 is “Not yet”, 4 is “Very”.',
    ]);
    expect(imagesOf(view)).toEqual(['71']);
    expect(draw(view, german).lines[1]).toBe('Im Schnitt 3,1 von 4');
  });

  it('promises no change that the lead has not written', () => {
    for (const name of ['pollClosed', 'pollResultsReady'] as const) {
      const { summary, lines } = draw(sampleOf(name, { change: '' }));
      expect(summary).toMatch(/^Learning partners: what \d+ people said\.$/);
      expect(lines).not.toContain('Changes');
    }
  });

  it('has a bar of what is never under nothing or over all', () => {
    expect(imagesOf(sampleOf('pollClosed', { good: 41 }))).toEqual(['100', '0']);
    expect(imagesOf(sampleOf('pollClosed', { good: 0, answered: 0 }))).toEqual(['0', '0']);
  });
});

describe('too few answers', () => {
  it('read as in the look book', () => {
    const { summary, lines, buttons } = draw(sampleOf('pollTooFew'));
    expect(summary).toBe('Learning partners: too few answers to show.');
    expect(lines).toEqual([
      'Learning partners · closed',
      'Fewer than five answered',
      'So nothing is shown, to anybody.',
    ]);
    expect(buttons).toEqual({});
    expect(draw(sampleOf('pollTooFew'), german)).toMatchObject({
      summary: 'Learning partners: zu wenige Antworten zum Zeigen.',
      lines: [
        'Learning partners · geschlossen',
        'Weniger als fünf haben geantwortet',
        'Darum wird nichts gezeigt, niemandem.',
      ],
    });
  });

  it('wait for the next ones in a small programme', () => {
    expect(draw(sampleOf('pollTooFew', { isPooled: true })).lines[2]).toMatch(
      /Your answers are added to the next ones\.$/,
    );
    expect(draw(sampleOf('pollTooFew', { isPooled: true }), german).lines[2]).toMatch(
      /Deine Antworten kommen zu den nächsten dazu\.$/,
    );
  });
});

describe('a poll that takes no answers any more', () => {
  it.each([
    ['closed', 'This poll is closed'],
    ['cancelled', 'This poll was called off'],
    ['lost', 'The answers can’t be read'],
  ] as const)('says why: %s', (because, title) => {
    const { lines, buttons } = draw(sampleOf('pollOver', { because }));
    expect([lines[1], buttons]).toEqual([title, {}]);
  });
});

describe('the lead', () => {
  it('is asked what changes, and led to where to say it', () => {
    const { summary, lines, buttons } = draw(sampleOf('pollReady', { outcome: 'shown' }));
    expect(summary).toBe('Learning partners: the poll is closed. What changes because of it?');
    expect(lines[1]).toBe('What changes because of it?');
    expect(buttons['Say what changes']).toContain(encodeURIComponent(`polls/${sampleOf('pollReady').pollId}`));
  });

  it.each(['tooFew', 'pooled', 'lost'] as const)('reads no figure at all when it is %s', (outcome) => {
    for (const reader of [english, german]) {
      const { summary, lines, buttons } = draw(sampleOf('pollReady', { outcome }), reader);
      expect([summary, ...lines].join(' ')).not.toMatch(/\d/);
      expect(Object.values(buttons)).toEqual([expect.stringContaining('polls')]);
    }
  });
});

describe('a poll in a channel', () => {
  it('is a link and a day, the same for everybody', () => {
    const { summary, lines, buttons } = draw(sampleOf('channelPoll'));
    expect(summary).toBe('Learning partners: How useful were your meetings?');
    expect(lines.slice(1, 3)).toEqual([
      'How useful were your meetings?',
      'Two questions, a minute. Open until Fri 4 Dec.',
    ]);
    expect(Object.values(buttons)).toEqual([expect.stringContaining('teams.microsoft.com')]);
    expect(draw(sampleOf('channelPoll', { questions: 1 }), german).lines[2]).toBe(
      'Eine Frage, ein Klick. Offen bis Sa 5. Dez.',
    );
  });
});
