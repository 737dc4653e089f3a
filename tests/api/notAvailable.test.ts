import { Block } from '../../api/domain/blocks/model.ts';
import { forgetProfiles } from '../../api/domain/matching/profileIndex.ts';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { stampChange } from '../../api/domain/people/stampChange.ts';
import { tenantId, testNow } from '../support/context.ts';
import { emptyDatabase, useDatabase } from '../support/database.ts';
import { makeCast, type Cast } from './cast.ts';
import { call, testServer } from './testServer.ts';

const server = testServer({ clock: () => testNow });
const day = 86_400_000;

/** Every personal cause for which two people are not brought together. */
const causes: Record<string, (people: Cast['people']) => Promise<unknown>> = {
  'was blocked by them': ({ asker, asked }) =>
    Block.insertMany([{ tenantId, personId: asked._id, otherId: asker._id, createdAt: testNow }]),
  'has blocked them': ({ asker, asked }) =>
    Block.insertMany([{ tenantId, personId: asker._id, otherId: asked._id, createdAt: testNow }]),
  'asks somebody who pauses': ({ asked }) =>
    Person.updateOne({ _id: asked._id }, { pausedUntil: new Date(testNow.getTime() + 9 * day) }),
  'asks somebody who is full': ({ asked }) => Person.updateOne({ _id: asked._id }, { freePlaces: 0 }),
  'asks somebody who said no lately': async ({ asker, asked }) => {
    const members = [{ personId: asker._id }, { personId: asked._id }];
    await Partnership.insertMany([
      {
        tenantId,
        state: 'declined',
        members,
        pairKey: [asker.id, asked.id].toSorted().join(':'),
        // Taken back and closed, so that it stands on no board.
        closedBecause: 'withdrawn',
        askerId: asker._id,
        proposedAt: testNow,
        answerBy: testNow,
        closedAt: testNow,
      },
    ]);
  },
};

describe('who can’t be asked', () => {
  useDatabase();

  const answersOf = async (arrange: (people: Cast['people']) => Promise<unknown>): Promise<string> => {
    await emptyDatabase();
    forgetProfiles();
    const cast = await makeCast();
    await arrange(cast.people);
    await stampChange(Object.values(cast.people).map(({ _id }) => _id));
    const token = await cast.tokenOf('asker');
    const asked = cast.people.asked.id as string;
    const answers = [
      await call(server, { method: 'get', path: '/api/partners', token }),
      await call(server, {
        method: 'post',
        path: '/api/partnerships',
        body: { personId: asked, greeting: 'Hello', goal: 'Learn' },
        token,
      }),
      await call(server, { method: 'get', path: '/api/partnerships', token }),
      await call(server, { method: 'get', path: '/api/people', query: { search: 'ben' }, token }),
      await call(server, { method: 'get', path: '/api/people/departments', token }),
    ];
    const told = answers.map(({ status, headers, body }) => {
      const { reference: _, ...rest } = body as { reference?: string };
      return { status, type: headers['content-type'] as string, body: rest };
    });
    return JSON.stringify(told, null, 1).replaceAll(asked, 'the asked');
  };

  it.each(Object.entries(causes))('is the same to the byte for who %s', async (_cause, arrange) => {
    const expected = await answersOf(causes['asks somebody who pauses'] ?? arrange);
    expect(expected).toContain('"notAvailable"');
    // Departments have numbers of their own in each cast.
    const withoutNumbers = (answers: string): string => answers.replace(/Department \d+/g, 'Department');
    expect(withoutNumbers(await answersOf(arrange))).toBe(withoutNumbers(expected));
  });
});
