import { AuditEntry } from '../../api/domain/audit/model.ts';
import { Message } from '../../api/domain/messages/model.ts';
import { acceptPartnership } from '../../api/domain/partnerships/acceptPartnership.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { renderCard } from '../../bot/cards/renderCard.ts';
import { verbs } from '../../bot/handlers/verbs.ts';
import { makeRequest, makeSkills } from '../domain/partnerships/pair.ts';
import { makePerson, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { localSettings, withBotDoor } from './botDoor.ts';
import { longestWords, sampleViews } from './sampleViews.ts';
import { everything } from './everything.ts';
import { tap, tapRaw } from './tap.ts';

useDatabase();
let origin: string;
withBotDoor((at) => (origin = at));
beforeEach(emptyDatabase);
beforeEach(makeSkills);

const stateOf = async (id: string) => (await Partnership.findById(id).orFail()).state;

describe('a tap on Accept', () => {
  const accept = (id: string, version = 1) => ({ verb: 'acceptPartnership', id, version });

  it('makes the two partners, and the card says so in its place', async () => {
    const { asker, asked, id } = await makeRequest();
    const { lines, buttons } = await tap(origin, asked, accept(id));
    expect(lines).toEqual(['Agreed', `You and ${asker.givenName} are partners`, 'Engineer · Bremen']);
    expect(Object.keys(buttons)).toEqual(['Say hello', 'Propose 30 min']);
    expect(await Partnership.findById(id).orFail()).toMatchObject({ state: 'active', acceptedIn: 'bot' });
    expect(await Message.countDocuments({ kind: 'agreed', personId: asker._id })).toBe(1);
  });

  it('is one effect and one answer, sent again after a while or twenty times at once', async () => {
    const { asked, id } = await makeRequest();
    const twenty = await Promise.all(Array.from({ length: 20 }, () => tap(origin, asked, accept(id))));
    const later = await tap(origin, asked, accept(id), { id: 'another activity' });
    const first = twenty[0];
    for (const answer of [...twenty, later]) expect(answer).toEqual(first);
    expect(await Message.countDocuments({ kind: 'agreed' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'partnership.accepted' })).toBe(1);
    expect((await Partnership.findById(id).orFail()).version).toBe(2);
  });

  it('is somebody else’s, whoever sends that person’s card', async () => {
    const { id } = await makeRequest();
    const stranger = await makePerson();
    const before = await everything();
    expect((await tap(origin, stranger, accept(id))).lines).toEqual([
      'Not for you',
      'This card belongs to someone else',
      'Nothing was changed.',
    ]);
    expect(await everything()).toEqual(before);
  });

  it('reads the same for an id that was changed to nothing', async () => {
    const { asked } = await makeRequest();
    const stranger = await makePerson();
    const nobodys = accept('0123456789abcdef01234567');
    expect(await tap(origin, asked, nobodys)).toEqual(await tap(origin, stranger, nobodys));
  });

  it('is not the asker’s to give', async () => {
    const { asker, id } = await makeRequest();
    const { lines } = await tap(origin, asker, accept(id));
    expect(lines[2]).toBe('Nothing was changed. Only the person who was asked can answer.');
    expect(await stateOf(id)).toBe('proposed');
  });

  it('on an older state of the card changes nothing and shows the present one', async () => {
    const { asker, asked, id } = await makeRequest();
    await tap(origin, asked, { verb: 'declinePartnership', id, version: 1 });
    const { lines } = await tap(origin, asked, accept(id, 1));
    expect(lines[1]).toBe('Not this time. That is fine.');
    await tap(origin, asked, { verb: 'undoDecline', id, version: 2 });
    const reopened = await tap(origin, asked, accept(id, 1));
    expect(reopened.lines[1]).toBe(`Learn with ${asker.name}?`);
    expect(reopened.buttons['Accept']).toEqual(accept(id, 3));
    expect(await stateOf(id)).toBe('proposed');
  });

  it('after a yes in the tab shows that yes', async () => {
    const { asked, id, as } = await makeRequest();
    await acceptPartnership(as(asked), { id });
    expect((await tap(origin, asked, accept(id))).lines[0]).toMatch(/^Accepted in the tab · today, 10:00$/);
  });

  it('says what is missing when no place is left', async () => {
    const { asked, id } = await makeRequest();
    await Person.updateOne({ _id: asked._id }, { $set: { freePlaces: 0 } });
    const { lines } = await tap(origin, asked, accept(id));
    expect(lines[2]).toMatch(/^Nothing was changed\. You have as many partners as you want/);
    expect(await stateOf(id)).toBe('proposed');
  });
});

describe('what comes with a tap', () => {
  it.each([
    ['an unknown verb', { verb: 'eraseEverything' }],
    ['a property of every object', { verb: 'constructor' }],
    ['a prototype', { verb: '__proto__' }],
    ['no verb', {}],
    ['a verb that is no word', { verb: { $ne: null } }],
    ['nothing', undefined],
    ['an operator for an id', { verb: 'acceptPartnership', id: { $ne: null }, version: 1 }],
    ['a list for an id', { verb: 'acceptPartnership', id: ['0123456789abcdef01234567'], version: 1 }],
    ['no version', { verb: 'acceptPartnership', id: '0123456789abcdef01234567' }],
    ['a person', { verb: 'acceptPartnership', id: '0123456789abcdef01234567', version: 1, personId: '1' }],
    ['a tenant', { verb: 'pause1w', tenantId: 'x' }],
    ['a place beyond the list', { verb: 'nextPartner', offset: 1000 }],
    [
      'a line of 301 characters',
      { verb: 'sendDeclineLine', id: '0123456789abcdef01234567', version: 1, line: 'x'.repeat(301) },
    ],
    ['a retry of a retry', { verb: 'retry', again: { verb: 'retry', again: { verb: 'pause1w' } } }],
    ['a retry of what is no action', { verb: 'retry', again: 'pause1w' }],
  ])('may be %s: a clear card, and nothing changes', async (_, data) => {
    const { asked } = await makeRequest();
    const before = await everything();
    const { lines } = await tap(origin, asked, data);
    expect(lines.slice(0, 2)).toEqual(['Not done', 'That could not be done']);
    expect(lines[2]).toMatch(/^Nothing was changed\. /);
    expect(await everything()).toEqual(before);
  });

  it('has an answer for every verb that any card sends', () => {
    const sent = sampleViews(longestWords).flatMap((view) => {
      const { card } = renderCard(
        view,
        { locale: 'en', timeZone: 'UTC', teamsUserId: '29:1' },
        { ...localSettings, isLocal: false, now: testNow },
      );
      return [...JSON.stringify(card).matchAll(/"verb":"(\w+)"/g)].map(([, verb]) => verb ?? '');
    });
    expect(new Set(sent).size).toBeGreaterThan(12);
    expect([...new Set(sent)].filter((verb) => !verbs.has(verb))).toEqual([]);
  });

  it('is refused by botbuilder when it is no Action.Execute', async () => {
    const { asked } = await makeRequest();
    const value = { action: { type: 'Action.Submit', verb: 'pause1w', data: { verb: 'pause1w' } } };
    const { status, body } = await tapRaw(origin, asked, {}, { value });
    expect([status, body['type']]).toEqual([400, 'application/vnd.microsoft.error']);
  });
});

describe('a no', () => {
  const target = (verb: string, id: string, version: number, more: object = {}) => ({ verb, id, version, ...more });

  it('is one tap, can be taken back, and promises the asker the same card as silence', async () => {
    const { asker, asked, id } = await makeRequest();
    const no = await tap(origin, asked, target('declinePartnership', id, 1));
    expect(no.lines).toEqual([
      'Answered',
      'Not this time. That is fine.',
      `Next working morning ${asker.givenName} reads “Not this time” and sees others who fit.`,
    ]);
    expect(await stateOf(id)).toBe('declined');
    const back = await tap(origin, asked, no.buttons['Undo']);
    expect(back.lines[1]).toBe(`Learn with ${asker.name}?`);
    expect(await stateOf(id)).toBe('proposed');
    expect(await Message.countDocuments({ kind: 'notThisTime', state: 'queued' })).toBe(0);
  });

  it('is one no, twenty times at once', async () => {
    const { asked, id } = await makeRequest();
    await Promise.all(Array.from({ length: 20 }, () => tap(origin, asked, target('declinePartnership', id, 1))));
    expect(await Message.countDocuments({ kind: 'notThisTime' })).toBe(1);
    expect(await AuditEntry.countDocuments({ action: 'partnership.declined' })).toBe(1);
  });

  it('takes a line along, or leaves it', async () => {
    const { asked, id } = await makeRequest();
    const no = await tap(origin, asked, target('declinePartnership', id, 1));
    const asking = await tap(origin, asked, no.buttons['Add a line']);
    expect(asking.lines[1]).toMatch(/^A line for /);
    const left = await tap(origin, asked, asking.buttons['Leave it']);
    expect(left.lines[1]).toBe('Not this time. That is fine.');
    const send = asking.buttons['Send line'] as Record<string, unknown>;
    for (const _ of [1, 2]) {
      expect((await tap(origin, asked, { ...send, line: 'Ask again in spring' })).lines).toEqual([
        'Answered',
        'Line sent.',
      ]);
    }
    expect((await Partnership.findById(id).orFail()).declineLine).toBe('Ask again in spring');
  });

  it('sent with an empty line is a no without one', async () => {
    const { asked, id } = await makeRequest();
    await tap(origin, asked, target('declinePartnership', id, 1));
    expect((await tap(origin, asked, target('sendDeclineLine', id, 2, { line: '  ' }))).lines[1]).toBe(
      'Not this time. That is fine.',
    );
    expect((await Partnership.findById(id).orFail()).declineLine).toBe('');
  });
});

describe('taking a request back', () => {
  it('closes it for both, whichever tapped last', async () => {
    const { asker, asked, id } = await makeRequest();
    const withdraw = { verb: 'withdrawProposal', id, version: 1 };
    for (const _ of [1, 2]) {
      expect((await tap(origin, asker, withdraw)).lines[1]).toBe('You took this request back.');
    }
    const late = await tap(origin, asked, { verb: 'acceptPartnership', id, version: 1 });
    expect(late.lines[1]).toBe(`${asker.givenName} took this request back.`);
    expect(await stateOf(id)).toBe('expired');
  });

  it('is the asker’s alone', async () => {
    const { asked, id } = await makeRequest();
    const { lines } = await tap(origin, asked, { verb: 'withdrawProposal', id, version: 1 });
    expect(lines[2]).toBe('Nothing was changed. Only the person who asked can take a request back.');
    expect(await stateOf(id)).toBe('proposed');
  });
});
