import fc from 'fast-check';
import { insightLanguage, insightType, searchInsightsInput } from '../../../api/contracts/insights.ts';
import {
  insightLanguages,
  insightLists,
  insightTypes,
  isNarrowed,
  libraryPage,
  MOST_TYPED,
  queryOf,
  searchPath,
  type InsightQuery,
} from '../../../tab/src/features/insights/searchQuery.ts';

const anyQuery: fc.Arbitrary<InsightQuery> = fc.record({
  q: fc.string({ maxLength: MOST_TYPED }).map((typed) => typed.trim()),
  type: fc.constantFrom(null, ...insightTypes),
  language: fc.constantFrom(null, ...insightLanguages),
  list: fc.constantFrom(...insightLists),
  tag: fc.option(fc.string({ minLength: 1, maxLength: 80 })),
});
const after = (address: string) => address.split('?')[1] ?? '';

describe('what is looked for', () => {
  it('stands in the address, so that a link or Back brings it again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(queryOf(after(libraryPage(query)))).toEqual(query);
      }),
    );
  });

  it('is what the server takes, from whichever place on', () => {
    fc.assert(
      fc.property(anyQuery, fc.integer({ min: 0, max: 1000 }), (query, offset) => {
        const given = Object.fromEntries(new URLSearchParams(after(searchPath(query, offset))));
        expect(searchInsightsInput.safeParse(given).success).toBe(true);
      }),
    );
  });

  it('needs no words in the address where nothing is chosen', () => {
    expect(libraryPage()).toBe('/insights');
    expect(libraryPage({ q: '  ' })).toBe('/insights');
    expect(searchPath(queryOf(''), 0)).toBe('/api/insights');
    expect(libraryPage({ q: 'slow sql', list: 'saved' })).toBe('/insights?q=slow+sql&list=saved');
  });

  it('takes no kind, language or list that does not exist', () => {
    expect(queryOf('type=gossip&language=xx&list=everybody&tag=')).toEqual(queryOf(''));
  });

  it('is never longer than the server takes, whatever the address says', () => {
    const query = queryOf(`q=${'a'.repeat(500)}&tag=${'b'.repeat(500)}`);
    expect(searchInsightsInput.safeParse({ q: query.q, tag: query.tag }).success).toBe(true);
  });

  it('has a way to every kind and language there is', () => {
    expect([...insightTypes].toSorted()).toEqual([...insightType.options].toSorted());
    expect([...insightLanguages].toSorted()).toEqual([...insightLanguage.options].toSorted());
  });

  it('is narrowed by words, a kind, a language or a tag; a list of one’s own is no filter', () => {
    expect(isNarrowed(queryOf('q=sql'))).toBe(true);
    expect(isNarrowed(queryOf('type=tip'))).toBe(true);
    expect(isNarrowed(queryOf('tag=SQL'))).toBe(true);
    expect(isNarrowed(queryOf('list=mine'))).toBe(false);
    expect(isNarrowed(queryOf(''))).toBe(false);
  });
});
