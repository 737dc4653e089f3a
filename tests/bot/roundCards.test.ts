import { plainWords, sampleViews, type Words } from './sampleViews.ts';
import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';

const sheetTime = { weekday: 3, time: '10:00', theirTime: '10:00', theirWeekday: 3 };
const certified = sampleOf('roundResult', { isCertified: true, sharedTime: sheetTime });

describe('the card of a round’s result', () => {
  it('reads as in the look book', () => {
    const { lines, buttons } = draw(certified);
    expect(lines).toEqual([
      'Learning partners · round 3',
      'Your partner: Diane Margheim',
      'Research and Development Engineer · Everett',
      'You learn',
      'Microsoft SQL Server',
      'You teach',
      'Adobe Illustrator',
      'Together',
      'Wed 10:00 suits both · other department',
      'Chosen',
      'Fairly: all 64 at once, and no other set of pairs fits better. Checked.',
      'Open until Fri 4 Dec, 04:00. “Not for me”: someone new for you both the same day.',
    ]);
    const { partnershipId: id, version } = certified;
    expect(buttons).toEqual({
      Start: { verb: 'acceptPartnership', id, version },
      'Not for me': { verb: 'declinePartnership', id, version },
      'Why this pair?': expect.stringContaining(encodeURIComponent(`partnerships/${id}`)),
    });
  });

  it('reads as in the look book in German', () => {
    const { lines, buttons } = draw(certified, german);
    expect(lines.filter((_, at) => [0, 1, 8, 10, 11].includes(at))).toEqual([
      'Learning partners · Runde 3',
      'Du lernst mit Diane Margheim',
      'Mi 10:00 passt euch · andere Abteilung',
      'Fair: alle 64 auf einmal, und keine andere Aufteilung passt besser. Geprüft.',
      'Offen bis Fr 4. Dez, 13:00. „Nicht für mich“: am selben Tag für euch beide jemand Neues.',
    ]);
    expect(Object.keys(buttons)).toEqual(['Los geht’s', 'Nicht für mich', 'Warum wir?']);
  });

  it('claims nothing that was not proved, and no hour that there is not', () => {
    const { lines } = draw({ ...certified, isCertified: false, sharedTime: null, gives: null });
    expect(lines.slice(3, -1)).toEqual(['You learn', 'Microsoft SQL Server']);
  });

  it('names both others of a ring, and no hour that suits only two of three', () => {
    const ring = samplesOf('roundResult').find(({ others }) => others.length > 0);
    if (!ring) throw new Error('no ring among the samples');
    const { lines, summary } = draw(ring);
    expect(summary).toBe('Your partners this round: Diane and Alex.');
    expect(lines.slice(1, 6)).toEqual([
      'Your partners: Diane and Alex',
      'Diane Margheim',
      'You learn Microsoft SQL Server',
      'Alex Nayberg',
      'You teach Adobe Illustrator',
    ]);
    expect(lines).not.toContain('Together');
    expect(lines.at(-1)).toMatch(/someone new for all of you the same day\.$/);
  });

  it.each([
    ['mentoring', 'mentee', 'Your mentor: Diane Margheim', 'Diane Margheim begleitet dich'],
    ['mentoring', 'mentor', 'You mentor Diane Margheim', 'Du begleitest Diane Margheim'],
    ['buddy', 'mentee', 'Your buddy: Diane Margheim', 'Diane Margheim begleitet dich'],
    ['buddy', 'mentor', 'You welcome Diane Margheim', 'Du begleitest Diane Margheim'],
  ] as const)('says in a %s programme to the %s: %s', (kind, role, title, titel) => {
    for (const card of ['roundResult', 'roundReplaced'] as const) {
      const view = { ...sampleOf(card), kind, role };
      expect([draw(view).lines[1], draw(view, german).lines[1]]).toEqual([title, titel]);
    }
  });

  it('notifies of what the two give each other as far as ninety characters go', () => {
    expect(draw(certified).summary).toBe('Your partner this round: Diane Margheim.');
    const words: Words = (field) => (field === 'teach' ? 'SQL' : field === 'learn' ? 'Drawing' : plainWords(field, 0));
    const [, short] = samplesOf('roundResult', words);
    if (!short) throw new Error('no sample');
    expect(draw(short).summary).toBe('Your partner this round: Diane Margheim. You learn Drawing, you teach SQL.');
    expect(draw(short, german).summary).toBe('Deine Runde mit Diane Margheim: Du lernst Drawing, du zeigst SQL.');
  });
});

describe('what follows an answer', () => {
  it('opens one chat with both others of a ring', () => {
    const ring = samplesOf('agreed').find(({ others }) => others.length > 0);
    if (!ring) throw new Error('no ring among the samples');
    const { lines, buttons } = draw(ring);
    expect(lines[1]).toBe('All three said yes');
    const hello = decodeURIComponent(String(buttons['Say hello']));
    expect(hello).toContain(`users=${[ring.address, ...ring.otherAddresses].join(',')}`);
    expect(hello).toContain('message=Hi Diane and Alex,');
  });

  it('says to whoever started by when the other answers, and keeps a way out', () => {
    const started = sampleOf('roundStarted');
    const { lines, buttons, summary } = draw(started);
    expect(lines).toEqual(['Learning partners · round 3', 'You are in', 'Diane answers by Fri 4 Dec, 04:00.']);
    expect(summary).toBe('You are in. Diane answers by Fri 4 Dec, 04:00.');
    expect(Object.keys(buttons)).toEqual(['Open', 'Not for me']);
    expect(draw(started, german).lines.slice(1)).toEqual(['Du bist dabei', 'Diane antwortet bis Fr 4. Dez, 13:00.']);
  });

  it('takes a no back as long as that is possible', () => {
    expect(draw(sampleOf('notForMe', { canUndo: true }))).toEqual({
      lines: ['Learning partners · round 3', 'Someone new for you both today.'],
      buttons: { Undo: { verb: 'undoDecline', id: certified.partnershipId, version: 3 } },
      summary: 'Someone new for you both today.',
    });
    expect(draw(sampleOf('notForMe', { canUndo: false })).buttons).toEqual({});
  });

  it('brings somebody else the same day, and says until when', () => {
    const { lines, summary } = draw(sampleOf('roundReplaced'));
    expect(summary).toBe('A change in your round: Diane Margheim is your partner.');
    expect([lines[0], lines[1], lines.at(-1)]).toEqual([
      'Learning partners · a change today',
      'Your partner: Diane Margheim',
      'Open until Fri 4 Dec, 04:00.',
    ]);
    expect(draw(sampleOf('roundReplaced'), german).summary).toBe(
      'Neues in deiner Runde: Du lernst mit Diane Margheim.',
    );
  });

  it('closes a pair that never began without saying who', () => {
    const { lines } = draw(sampleOf('roundPairClosed'));
    expect(lines.join(' ')).not.toMatch(/Diane|Margheim/);
  });
});

describe('the invitation to a round', () => {
  it('reads as in the look book', () => {
    const { lines, summary, buttons } = draw(sampleOf('roundOpen'));
    expect(summary).toBe('Learning partners: in for the next round? Pairs are made on Mon 30 Nov.');
    expect(lines).toEqual([
      'Learning partners · round 3',
      'In for the next round?',
      'One partner, four meetings, until January. Pairs are made on Mon 30 Nov.',
    ]);
    expect(Object.keys(buttons)).toEqual(['I’m in', 'Skip this round']);
    expect(draw(sampleOf('roundOpen'), german)).toMatchObject({
      summary: 'Learning partners: nächste Runde dabei? Paare entstehen am Mo 30. Nov.',
      lines: [
        'Learning partners · Runde 3',
        'Nächste Runde dabei?',
        'Eine Person, vier Treffen, bis Januar. Die Paare entstehen am Mo 30. Nov.',
      ],
    });
  });

  it('says that a reminder is the only one', () => {
    expect(draw(sampleOf('roundOpen', { isReminder: true })).lines.at(-1)).toBe(
      'The only reminder. Skipping is as welcome as joining.',
    );
  });

  it('keeps its date in the notification when the programme’s name is long', () => {
    const programmeName = 'Learning partners of engineering, design and manufacturing 2026';
    for (const reader of [english, german]) {
      const { summary } = draw(sampleOf('roundOpen', { programmeName }), reader);
      expect(Array.from(summary).length).toBeLessThanOrEqual(90);
      expect(summary).toMatch(/^Learning partners of .*…: .* (Mon 30 Nov|Mo 30\. Nov)\.$/);
    }
  });
});

describe('nobody is left out silently', () => {
  it('reads as in the look book', () => {
    const reason = { code: 'nobodyTeaches', skillName: 'Microsoft Access' } as const;
    const view = sampleOf('roundUnmatched', { reason, nextRound: new Date('2027-01-11T17:00:00Z') });
    expect(draw(view)).toMatchObject({
      summary: 'No partner this round. Why, and what you can do now.',
      lines: [
        'Learning partners · round 3',
        'No partner for you this round',
        'Why',
        'Nobody who teaches Microsoft Access was free.',
        'Next round',
        'Mon 11 Jan. You go first.',
        'Something smaller until then?',
      ],
    });
    expect(Object.keys(draw(view).buttons)).toEqual(['Ask for 25 minutes', 'Tell me when']);
    expect(draw(view, german).lines.slice(1)).toEqual([
      'In dieser Runde niemand für dich',
      'Warum',
      'Niemand, der Microsoft Access zeigt, war frei.',
      'Nächste Runde',
      'Mo 11. Jan. Du bist zuerst dran.',
      'Bis dahin etwas Kleineres?',
    ]);
  });

  it('gives every reason words of its own, none of them about a colleague', () => {
    for (const reader of [english, german]) {
      const whys = samplesOf('roundUnmatched')
        .filter(({ nextRound }) => nextRound)
        .map((view) => draw(view, reader).lines[3] ?? '');
      expect(new Set(whys).size).toBe(whys.length);
      expect(whys.join(' ')).not.toMatch(/Diane|block|paus|declin|ablehn|gesperrt/i);
    }
  });
});

describe('a round that is stuck', () => {
  it('says so to a lead, and leads to the round', () => {
    const { lines, buttons, summary } = draw(sampleOf('roundStuck'));
    expect(summary).toBe('Learning partners: round 3 could not be matched.');
    expect(lines[1]).toBe('Pairs could not be made');
    expect(buttons['Open']).toContain(encodeURIComponent(`rounds/${sampleOf('roundStuck').roundId}`));
  });
});

describe('titles', () => {
  it('hold forty characters with the names of the sheets', () => {
    for (const reader of [english, german]) {
      const views = sampleViews(plainWords).filter((view) => 'programmeName' in view);
      const titles = views.map((view) => draw(view, reader).lines[1] ?? '');
      expect(titles.filter((title) => title.length > 40)).toEqual([]);
    }
  });

  it('count for a lead, and lead to the pairs', () => {
    const { lines, buttons, summary } = draw(sampleOf('roundReady'));
    expect(summary).toBe('Learning partners: pairs for round 3 are ready to look at.');
    expect(lines).toEqual([
      'Learning partners · round 3',
      '63 of 64 have a partner',
      'Nothing is sent until you publish.',
    ]);
    expect(buttons['Look at the pairs']).toContain(encodeURIComponent(`rounds/${sampleOf('roundReady').roundId}`));
  });
});
