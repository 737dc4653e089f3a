import { mostDigestRows } from '../../api/contracts/sessionCards.ts';
import { agendaStepCode } from '../../api/contracts/sessions.ts';
import { draw, english, german, sampleOf, samplesOf } from './drawSample.ts';
import { plainWords, sampleViews, type Words } from './sampleViews.ts';

const id = '64f0c0ffee64f0c0ffee64f0';
const target = { id, version: 3 };
const usual = sampleOf('sessionBefore');
const sayWhatHelped = { verb: 'openLine', partnershipId: id, sessionId: id };
const needHelp = { 'I need help': { verb: 'needHelp', partnershipId: id } };
const berlin = { ...german, timeZone: 'America/Los_Angeles' };

describe('the card before a session', () => {
  it('reads as in the look book', () => {
    const { lines, buttons, summary } = draw(usual);
    expect(summary).toBe('Tomorrow 14:00 with Diane. You teach Adobe Illustrator.');
    expect(lines).toEqual([
      'Tomorrow · Tue 1 Dec, 14:00–14:30',
      'Diane and you. You teach.',
      'Aim',
      'First page of the assembly guide',
      'Plan',
      'Check-in\u00A05 · Adobe Illustrator\u00A015 · Questions\u00A05 · Wrap-up\u00A05',
      'Still open',
      'Diane: trace one part with the pen tool',
      'To start',
      '“What did you last learn by accident?”',
    ]);
    expect(buttons).toEqual({
      Join: 'https://teams.microsoft.com/l/call/0/0?users=sariya.harnpadoungsataya%40adventure-works.example',
      'Move it': { verb: 'moveSession', ...target },
      'Skip or pause': { verb: 'skipSession', ...target },
    });
  });

  it('reads as in the look book in German', () => {
    const { lines, buttons, summary } = draw(usual, berlin);
    expect(summary).toBe('Morgen 14:00 mit Diane. Du zeigst Adobe Illustrator.');
    expect(lines).toEqual([
      'Morgen · Di 1. Dez, 14:00–14:30',
      'Diane und du. Du zeigst.',
      'Ziel',
      'First page of the assembly guide',
      'Ablauf',
      'Ankommen\u00A05 · Adobe Illustrator\u00A015 · Fragen\u00A05 · Abschluss\u00A05',
      'Noch offen',
      'Diane: trace one part with the pen tool',
      'Zum Start',
      '„Was hast du zuletzt aus Versehen gelernt?“',
    ]);
    expect(Object.keys(buttons)).toEqual(['Beitreten', 'Verschieben', 'Aussetzen']);
  });

  it.each([
    ['Asia/Tokyo', 'Everett', 'Tomorrow · Tue 1 Dec, 14:00–14:30 (Wed 07:00 in Everett)'],
    ['America/New_York', 'Everett', 'Tomorrow · Tue 1 Dec, 14:00–14:30 (17:00 in Everett)'],
    ['America/New_York', '', 'Tomorrow · Tue 1 Dec, 14:00–14:30 (17:00 for Diane)'],
    ['America/Tijuana', 'Everett', 'Tomorrow · Tue 1 Dec, 14:00–14:30'],
    ['', 'Everett', 'Tomorrow · Tue 1 Dec, 14:00–14:30'],
  ])('with the other in the zone "%s" of "%s" it begins "%s"', (otherTimeZone, city, kicker) => {
    const person = { ...usual.person, city };
    expect(draw({ ...usual, otherTimeZone, person }).lines[0]).toBe(kicker);
  });

  it.each([
    ['2026-12-01T08:00:00Z', 'Today · Tue 1 Dec, 14:00–14:30', 'Today 14:00 with Diane. You teach Adobe Illustrator.'],
    ['2026-11-27T10:00:00Z', 'Tue 1 Dec, 14:00–14:30', 'Tue 1 Dec 14:00 with Diane. You teach Adobe Illustrator.'],
  ])('at %s it says when by the reader’s own calendar', (now, kicker, summary) => {
    const drawn = draw(usual, english, new Date(now));
    expect([drawn.lines[0], drawn.summary]).toEqual([kicker, summary]);
  });

  it('names whoever teaches, and nobody where nobody does', () => {
    const theirs = { ...usual, iTeach: false, teacherId: usual.person.id };
    expect([draw(theirs).lines[1], draw(theirs).summary]).toEqual([
      'Diane and you. Diane teaches.',
      'Tomorrow 14:00 with Diane. Diane teaches Adobe Illustrator.',
    ]);
    const nobody = { ...usual, iTeach: false, teaches: null };
    expect([draw(nobody).lines[1], draw(nobody).summary, draw(nobody).lines[5]]).toEqual([
      'Diane and you',
      'Tomorrow 14:00 with Diane.',
      'Check-in\u00A05 · Show and try\u00A015 · Questions\u00A05 · Wrap-up\u00A05',
    ]);
  });

  it('names both others of a ring, and calls both', () => {
    const ring = samplesOf('sessionBefore').find(({ others }) => others.length > 0);
    if (!ring) throw new Error('no ring among the samples');
    const { lines, summary, buttons } = draw({ ...ring, joinUrl: '', otherTimeZone: '' });
    expect(lines[1]).toBe('Diane, Alex and you. Alex teaches.');
    expect(summary).toBe('Tomorrow 14:00 with Diane and Alex. Alex teaches Adobe Illustrator.');
    expect(decodeURIComponent(String(buttons['Join']))).toContain(`${ring.address},${ring.otherAddresses[0]}`);
  });

  it.each([
    ['booked', 'New date · Tue 1 Dec, 14:00–14:30', 'New date with Diane: Tue 1 Dec, 14:00.'],
    ['moved', 'Moved · Tue 1 Dec, 14:00–14:30', 'New time with Diane: Tue 1 Dec, 14:00.'],
    ['mine', 'Booked · Tue 1 Dec, 14:00–14:30', 'New date with Diane: Tue 1 Dec, 14:00.'],
  ] as const)('says that it was %s', (why, kicker, summary) => {
    const drawn = draw({ ...usual, why });
    expect([drawn.lines[0], drawn.summary]).toEqual([kicker, summary]);
  });

  it('offers whoever chose the time Teams’ own form, everybody invited', () => {
    const { buttons } = draw({ ...usual, why: 'mine' });
    const form = new URL(String(buttons['Invite in Teams']));
    expect(form.pathname).toBe('/l/meeting/new');
    expect(Object.fromEntries(form.searchParams)).toEqual({
      subject: 'Learning together: Adobe Illustrator',
      content: 'First page of the assembly guide',
      attendees: usual.address,
      startTime: '2026-12-01T22:00:00.000Z',
      endTime: '2026-12-01T22:30:00.000Z',
    });
  });

  it.each([
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d', true],
    ['https://teams.microsoft.com/meet/1234?p=x', true],
    ['https://teams.live.com/meet/1234', true],
    ['https://teams.microsoft.com.evil.example/l/meetup-join/1', false],
    ['https://evil.example/https://teams.microsoft.com/l/meetup-join/1', false],
    ['https://teams.microsoft.com/l/app/12', false],
    ['http://teams.microsoft.com/l/meetup-join/1', false],
    ['https://teams.microsoft.com/l/meetup-join/1 2', false],
    ['javascript:alert(1)', false],
  ])('joins by %s: %s; anything but a Teams meeting becomes a call', (joinUrl, isMeeting) => {
    expect(draw({ ...usual, joinUrl }).buttons['Join']).toBe(isMeeting ? joinUrl : draw(usual).buttons['Join']);
  });

  it('has nothing to join without an address, and still moves and skips', () => {
    expect(Object.keys(draw({ ...usual, address: '' }).buttons)).toEqual(['Move it', 'Skip or pause']);
  });

  it('has words for every step of an agenda', () => {
    const titles = agendaStepCode.options.map((code) => {
      const agenda = [{ code, title: 'Ours', note: '', minutes: 5 }];
      const plan = (reader = english) => draw({ ...usual, teaches: null, agenda }, reader).lines[5] ?? '';
      return `${plan()} ${plan(german)}`;
    });
    expect(new Set(titles).size).toBe(agendaStepCode.options.length);
    expect(titles.join(' ')).not.toContain('agenda.');
  });

  it('has twelve questions to start with, and begins again after them', () => {
    for (const reader of [english, german]) {
      const asked = Array.from(
        { length: 13 },
        (_, at) => draw({ ...usual, icebreaker: at }, reader).lines.at(-1) ?? '',
      );
      expect(new Set(asked).size).toBe(12);
      expect(asked[12]).toBe(asked[0]);
      for (const question of asked) expect(question).toMatch(/^[“„].+\?[”“]$/);
    }
  });

  it('says what was snoozed, or what both agreed on', () => {
    expect(draw({ ...usual, isSnoozed: true }).lines.at(-1)).toBe('You are reminded again an hour before.');
    expect(draw({ ...usual, isAgreed: true }).lines.at(-1)).toBe('How you meet: agreed by both.');
  });
});

describe('the card after a session', () => {
  it('asks one question at a time, as in the look book', () => {
    expect(draw(sampleOf('sessionAfter'), english, new Date('2026-12-02T17:00:00Z'))).toEqual({
      summary: 'Did you and Diane meet yesterday?',
      lines: ['Tue 1 Dec, 14:00 · with Diane', 'Did you two meet?', 'Stays between you two.'],
      buttons: {
        'We met': { verb: 'recordHeld', ...target },
        'We moved it': { verb: 'recordMoved', ...target },
        No: { verb: 'recordNotHeld', ...target },
      },
    });
    expect(draw(sampleOf('sessionAction'))).toEqual({
      summary: 'How did your action go?',
      lines: ['Your action from last time', 'How did it go?', 'trace one part with the pen tool'],
      buttons: {
        'Did it': { verb: 'actionDone', ...target, actionId: id },
        'Not yet': { verb: 'actionOpen', ...target, actionId: id },
        'Drop it': { verb: 'actionDropped', ...target, actionId: id },
      },
    });
    expect(draw(sampleOf('sessionKeep'))).toEqual({
      summary: 'One sentence worth keeping?',
      lines: ['Almost done', 'One sentence worth keeping?'],
      buttons: {
        'Keep for us two': { verb: 'keepSentence', ...target },
        Done: { verb: 'finishSession', ...target },
      },
    });
    expect(draw(sampleOf('sessionDone'))).toEqual({
      summary: 'Done. Next: Tue 15 Dec, 14:00.',
      lines: ['Done', 'Next: Tue 15 Dec, 14:00', 'Diane teaches.', 'Lock the sketch layer first, then trace.'],
      buttons: {
        'Move next date': { verb: 'moveSession', id: '64f0c0ffee64f0c0ffee64f1', version: 1 },
        'Say what helped': sayWhatHelped,
      },
    });
  });

  it('reads as in the look book in German', () => {
    const after = draw(sampleOf('sessionAfter'), berlin, new Date('2026-12-02T17:00:00Z'));
    expect([after.summary, ...after.lines, ...Object.keys(after.buttons)]).toEqual([
      'Habt ihr euch gestern getroffen, du und Diane?',
      'Di 1. Dez, 14:00 · mit Diane',
      'Habt ihr euch getroffen?',
      'Bleibt unter euch.',
      'Ja, haben wir',
      'Verschoben',
      'Nein',
    ]);
    const done = draw(sampleOf('sessionDone'), berlin);
    expect([done.summary, ...done.lines.slice(0, 3)]).toEqual([
      'Fertig. Nächstes Mal: Di 15. Dez, 14:00.',
      'Fertig',
      'Nächstes Mal: Di 15. Dez, 14:00',
      'Dann zeigt Diane.',
    ]);
  });

  it('says which day it speaks of when that was before yesterday', () => {
    const { summary } = draw(sampleOf('sessionAfter'), english, new Date('2026-12-04T17:00:00Z'));
    expect(summary).toBe('Did you and Diane meet on Tue 1 Dec?');
  });

  it('takes a "No" back that was tapped by mistake, whether there is a next date or not', () => {
    const met = { verb: 'recordHeld', ...target };
    expect(draw(sampleOf('sessionDone', { saidNo: true })).buttons).toMatchObject({ 'We did meet': met });
    expect(draw(sampleOf('sessionNewTimes', { isMove: false })).buttons).toMatchObject({ 'We did meet': met });
    expect(draw(sampleOf('sessionNewTimes', { isMove: false }), german).buttons).toMatchObject({
      'Doch, haben wir': met,
    });
    expect(draw(sampleOf('sessionNewTimes', { isMove: true })).buttons).not.toHaveProperty('We did meet');
  });

  it('finds a time where none is fixed', () => {
    const { lines, buttons } = draw(sampleOf('sessionDone', { next: null, kept: '' }));
    expect(lines).toEqual(['Done', 'No date yet']);
    expect(buttons).toEqual({ 'Find a time': { verb: 'findSlot', ...target }, 'Say what helped': sayWhatHelped });
  });
});

describe('when it does not fit', () => {
  it('agrees in four lines, or in the programme’s own', () => {
    expect(draw(sampleOf('agreement'))).toEqual({
      summary: 'Before you and Diane meet: four things, one tap.',
      lines: [
        'Before you first meet',
        'Fine with you?',
        '1',
        'What you say stays between you.',
        '2',
        'Not knowing is fine. So is asking twice.',
        '3',
        'Can’t make it? Move it, no story needed.',
        '4',
        'Either of you can stop, any time.',
        'You meet on Tue 1 Dec, 14:00.',
      ],
      buttons: { 'Fine with me': { verb: 'agreeGuidelines', ...target } },
    });
    const own = draw(sampleOf('agreement', { lines: ['We call first'] }), german);
    expect(own.summary).toBe('Bevor du Diane triffst: eine Sache, ein Klick.');
    expect(own.lines.slice(1, 4)).toEqual(['Passt das für dich?', '1', 'We call first']);
  });

  it('offers new times, on both clocks', () => {
    const view = sampleOf('sessionNewTimes');
    const { lines, buttons } = draw(view);
    expect(lines).toEqual([
      'No harm done',
      'A new time with Diane?',
      'Thu 3 Dec, 10:00 or Fri 4 Dec, 14:00: inside both working days. Calendars are not read.',
    ]);
    expect(buttons).toEqual({
      'Thu, 10:00': { verb: 'bookSlot', ...target, start: '2026-12-03T18:00:00.000Z' },
      'Fri, 14:00': { verb: 'bookSlot', ...target, start: '2026-12-04T22:00:00.000Z' },
      'Other times': expect.stringContaining(encodeURIComponent(`partnerships/${id}/slots`)),
    });
    expect(draw({ ...view, otherTimeZone: 'Asia/Tokyo' }, berlin).lines[2]).toBe(
      'Do 3. Dez, 10:00 (in Everett Fr 03:00) oder Fr 4. Dez, 14:00 (in Everett Sa 07:00): in beiden Arbeitstagen. Kalender werden nicht gelesen.',
    );
    expect(Object.keys(draw({ ...view, slots: [] }).buttons)).toEqual(['Other times']);
  });

  it('skips, pauses, ends or waits: four ordinary answers', () => {
    const { lines, buttons } = draw(sampleOf('sessionSkip'));
    expect(lines.slice(0, 2)).toEqual(['With Diane', 'What suits you now?']);
    expect(buttons).toEqual({
      'Skip once': { verb: 'skipOnce', ...target },
      Pause: { verb: 'pausePartnership', ...target },
      'Wrap up': { verb: 'endPartnership', ...target },
      'Remind me later': { verb: 'snoozeSession', ...target },
      ...needHelp,
    });
    expect(Object.keys(draw(sampleOf('sessionSkip'), german).buttons)).toEqual([
      'Aussetzen',
      'Pause',
      'Abschließen',
      'Später erinnern',
      'Ich brauche Hilfe',
    ]);
  });

  it('says what comes instead of a meeting', () => {
    const lines = samplesOf('sessionOff').map((view) => draw(view).lines);
    expect(lines).toEqual([
      ['With Diane · skipped', 'Next: Tue 15 Dec, 14:00'],
      ['With Diane and Alex · skipped', 'No date yet'],
      ['With Diane · paused', 'Quiet until Mon 14 Dec', 'No reminders until then. Each of you can go on sooner.'],
      ['Wrapped up', 'You and Diane wrapped up'],
    ]);
    const paused = samplesOf('sessionOff').find(({ because }) => because === 'paused');
    expect(paused && draw(paused).buttons).toEqual({ 'Resume now': { verb: 'resumePair', ...target } });
  });

  it('asks once whether the two go on, and takes "later" for an answer', () => {
    const { lines, buttons, summary } = draw(sampleOf('dormant'));
    expect(summary).toBe('You and Diane last met on Tue 3 Nov. Go on, pause or wrap up?');
    expect(lines).toEqual([
      'With Diane',
      'You last met on Tue 3 Nov',
      'What would you like?',
      'All are good answers. Your lead does not see who chose what.',
    ]);
    expect(buttons).toEqual({
      'Find a time': { verb: 'findSlot', ...target },
      Pause: { verb: 'pausePair', ...target },
      'Wrap up': { verb: 'endPair', ...target },
      Later: { verb: 'laterDormant', ...target },
      ...needHelp,
    });
    expect(draw(sampleOf('dormant', { lastMet: null }), german).lines[1]).toBe('Noch kein Treffen');
  });

  it('says once that reminders get fewer, and can be told not to', () => {
    expect(draw(sampleOf('quietThinned'))).toEqual({
      summary: 'You two keep meeting, so reminders get fewer.',
      lines: [
        'Going well',
        'You keep meeting: fewer reminders',
        'From now on only an hour before. The plan stays on the card.',
      ],
      buttons: { 'Keep all reminders': { verb: 'keepReminders', ...target } },
    });
  });

  it('ends with a thank-you that counts what was', () => {
    const view = sampleOf('ended', { heldCount: 4, kept: 'Lock the sketch layer first, then trace.' });
    const { lines, buttons, summary } = draw(view);
    expect(summary).toBe('You and Diane wrapped up: four meetings, one skill each.');
    expect(lines.filter((_, at) => at !== 2)).toEqual([
      'Wrapped up',
      'Four meetings with Diane Margheim',
      'The sentences you two kept stay with you both.',
      'Lock the sketch layer first, then trace.',
    ]);
    expect(Object.keys(buttons)).toEqual(['Say thank you', 'Find a partner', 'Say what helped']);
    expect(buttons['Say what helped']).toEqual({ verb: 'openLine', partnershipId: id });
    expect(draw(view, german).lines[1]).toBe('Vier Treffen mit Diane Margheim');
    expect(draw({ ...view, heldCount: 1 }, german).summary).toBe('Du und Diane habt abgeschlossen: ein Treffen.');
  });
});

describe('one meeting about one thing', () => {
  it('is asked for as in the look book', () => {
    const oneOff = sampleOf('proposal', { isOneOff: true });
    const { lines, summary, buttons } = draw({ ...oneOff, greeting: '', sharedTime: null });
    expect(summary).toBe('Diane Margheim asks for 25 minutes about Microsoft SQL Server.');
    expect(lines).toEqual([
      'One meeting · open until Fri 4 Dec',
      '25 minutes with Diane Margheim?',
      'Research and Development Engineer · Everett',
      'About',
      'Microsoft SQL Server',
      'Ends by itself afterwards. Nothing to keep up.',
    ]);
    expect(Object.keys(buttons)).toEqual(['Accept', 'Not this time', 'Ask first']);
    expect(draw(oneOff, german).summary).toBe('Diane Margheim bittet um 25 Minuten zu Microsoft SQL Server.');
  });

  it('lasts 25 minutes in Teams’ form too', () => {
    const agreed = sampleOf('agreed', { isOneOff: true });
    const { buttons, lines } = draw(agreed);
    const form = new URL(String(buttons['Propose 25 min']));
    const length =
      Date.parse(form.searchParams.get('endTime') ?? '') - Date.parse(form.searchParams.get('startTime') ?? '');
    expect(length).toBe(25 * 60_000);
    expect(lines.at(-1)).toBe('25 minutes, then it ends by itself.');
  });

  it('finds up to three who can help, each one tap from being asked', () => {
    const [three, one, none] = samplesOf('helpers');
    if (!three || !one || !none) throw new Error('no samples');
    expect([draw(three).summary, draw(three).lines[1]]).toEqual([
      'Three can help with Microsoft SQL Server.',
      'These can help with Microsoft SQL Server',
    ]);
    expect(draw(three).buttons['Ask']).toEqual({ verb: 'askOneOff', personId: id, skillId: 'adobe-illustrator' });
    expect(draw(one, german).lines[1]).toBe('Diane Margheim kann bei Microsoft SQL Server helfen');
    expect(draw(none).lines[1]).toBe('Nobody for Microsoft SQL Server right now');
  });
});

describe('my partners', () => {
  it('begins with the next date, and says who teaches', () => {
    const view = samplesOf('myPartners').find(({ partners }) => partners[0]?.nextSession);
    if (!view) throw new Error('no sample with a date');
    const { lines, summary, buttons } = draw(view);
    expect(summary).toBe('You have three partners. Next: Diane, Tue 1 Dec, 14:00.');
    expect(lines).toEqual([
      'My partners',
      'Next: Tue 1 Dec, 14:00',
      'Diane Margheim',
      'Tue 1 Dec, 14:00 · Diane teaches Microsoft SQL Server',
      'Diane Margheim',
      'Tue 1 Dec, 14:00 · you teach Adobe Illustrator',
      'Diane Margheim',
      'No date yet · you learn Microsoft SQL Server',
    ]);
    expect(buttons['Find a time']).toEqual({ verb: 'findSlot', ...target });
    expect(draw(view, german).lines[1]).toBe('Als Nächstes: Di 1. Dez, 23:00');
  });
});

describe('all cards about meeting', () => {
  const views = sampleViews(plainWords)
    .filter((view) => 'sessionId' in view || 'lastMet' in view || 'slots' in view)
    // Five answers and Skip, as the look book has it.
    .filter(({ card }) => card !== 'sessionFeedback');

  it('say at most sixty words of ours', () => {
    const mark: Words = () => '§';
    for (const view of sampleViews(mark).filter((one) => 'sessionId' in one || 'rows' in one || 'helpers' in one)) {
      for (const reader of [english, german]) {
        const { lines, buttons } = draw(view, reader);
        const words = [...lines, ...Object.keys(buttons)].join(' ').match(/[\p{L}\p{N}’:]+/gu) ?? [];
        expect([view.card, words.length <= 60, words.length]).toEqual([view.card, true, words.length]);
      }
    }
  });

  it('have titles of at most forty characters with the names of the sheets', () => {
    for (const reader of [english, german]) {
      const pairs = views.filter((view) => !('others' in view) || view.others.length === 0);
      const titles = pairs.map((view) => draw(view, reader).lines[1] ?? '');
      expect(titles.filter((title) => title.length > 40)).toEqual([]);
    }
  });

  it('have at most five buttons, each with a title of its own', () => {
    for (const view of views) {
      for (const reader of [english, german]) {
        expect(Object.keys(draw(view, reader).buttons).length).toBeLessThanOrEqual(5);
      }
    }
  });
});

describe('several nudges in one card', () => {
  it('has a row and a button for everything that was merged into it', () => {
    const [row] = sampleOf('digest').rows;
    const rows = row ? Array.from({ length: mostDigestRows }, () => row) : [];
    const { lines, summary } = draw(sampleOf('digest', { rows }));
    expect(summary).toBe('Five things wait for you.');
    expect(lines.filter((line) => line === 'Not met for a while')).toHaveLength(5);
  });
});
