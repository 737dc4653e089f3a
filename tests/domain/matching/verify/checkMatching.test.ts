import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import type { MatchingCertificate } from '../../../../api/domain/matching/certificate.ts';
import { maximumWeightMatching } from '../../../../api/domain/matching/solve/maximumWeightMatching.ts';
import { checkMatching } from '../../../../api/domain/matching/verify/checkMatching.ts';
import { seeded } from '../../../support/seeded.ts';
import { columnsOf, nestedTriangles } from '../solve/graphs.ts';

const { vertexCount, edges: list } = nestedTriangles(seeded(1), 4);
const edges = columnsOf(list);
const solved = maximumWeightMatching(vertexCount, edges, { maxCardinality: true });
const { mate } = solved;

const check = (certificate: Partial<MatchingCertificate>, claimed: Int32Array = mate) =>
  checkMatching(vertexCount, edges, claimed, { ...solved.certificate, ...certificate }, { maxCardinality: true });

const changed = <T extends Int32Array | Float64Array>(array: T, at: number, value: number): T => {
  const copy = array.slice() as T;
  copy[at] = value;
  return copy;
};

it('the checker knows nothing of the solver', () => {
  const folder = 'api/domain/matching/verify';
  const imported = readdirSync(folder).flatMap((name) =>
    [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, target]) => target),
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((target) => target !== '../certificate.ts' && !target?.startsWith('./'))).toEqual([]);
});

it('accepts what the solver proves, with blossoms in blossoms', () => {
  expect(check({})).toEqual({ isValid: true });
  expect(solved.certificate.blossomParent.some((around) => around !== -1)).toBe(true);
});

describe('refuses', () => {
  const { certificate } = solved;
  const first = mate.findIndex((other) => other !== -1);
  const partner = mate[first] ?? -1;

  it('a matching that is none', () => {
    expect(check({}, changed(mate, first, first)).problem).toContain('not the mate of its mate');
    expect(check({}, changed(mate, first, -1)).isValid).toBe(false);
    expect(check({}, changed(mate, first, vertexCount)).isValid).toBe(false);
    expect(check({}, mate.slice(1)).isValid).toBe(false);
  });

  it('a pair that has no edge', () => {
    const joined = new Set(list.flatMap(([u, v]) => [`${u} ${v}`, `${v} ${u}`]));
    const strangers = mate.slice();
    const other = mate.findIndex(
      (_, vertex) => vertex !== first && vertex !== partner && !joined.has(`${first} ${vertex}`),
    );
    const left = mate[other] ?? -1;
    strangers.set([partner], other === -1 ? 0 : partner);
    strangers[first] = other;
    strangers[other] = first;
    strangers[partner] = left;
    if (left !== -1) strangers[left] = partner;
    expect(check({}, strangers).isValid).toBe(false);
  });

  it('a matching that could be heavier', () => {
    const lighter = mate.slice();
    lighter[first] = lighter[partner] = -1;
    expect(check({}, lighter).problem).toContain('its bound is');
  });

  it.each([-1, 1])('any vertex dual that is off by %i', (step) => {
    for (const [vertex, dual] of certificate.vertexDual.entries())
      expect(check({ vertexDual: changed(certificate.vertexDual, vertex, dual + step) }).isValid).toBe(false);
  });

  it.each([-2, -1, 1, 2])('any blossom dual that is off by %i', (step) => {
    for (const [blossom, dual] of certificate.blossomDual.entries())
      expect(check({ blossomDual: changed(certificate.blossomDual, blossom, dual + step) }).isValid).toBe(false);
  });

  it('an offset that is too small, none at all, or one where none belongs', () => {
    expect(check({ offset: 10 }).problem).toBeDefined();
    const plain = maximumWeightMatching(vertexCount, edges);
    expect(checkMatching(vertexCount, edges, plain.mate, plain.certificate)).toEqual({ isValid: true });
    const claim = { maxCardinality: true };
    expect(checkMatching(vertexCount, edges, plain.mate, plain.certificate, claim).isValid).toBe(false);
    expect(checkMatching(vertexCount, edges, mate, certificate).problem).toBe('there is an offset');
  });

  it('numbers that are not whole or not there', () => {
    for (const value of [Number.NaN, Infinity, -1, 0.5, 2 ** 60])
      expect(check({ vertexDual: changed(certificate.vertexDual, 0, value) }).isValid).toBe(false);
    expect(check({ vertexDual: new Float64Array() }).isValid).toBe(false);
    expect(check({ blossomDual: new Float64Array() }).isValid).toBe(false);
    expect(check({ blossomOfVertex: new Int32Array() }).isValid).toBe(false);
    for (const offset of [Number.NaN, -1, Infinity, 0.5]) expect(check({ offset }).isValid).toBe(false);
  });

  it('blossoms that go round in a circle, or are of an even number', () => {
    const { blossomParent, blossomOfVertex } = certificate;
    expect(check({ blossomParent: changed(blossomParent, 0, 0) }).problem).toBe('the blossoms do not nest');
    expect(check({ blossomParent: blossomParent.map((_, at) => (at + 1) % blossomParent.length) }).isValid).toBe(false);
    expect(check({ blossomParent: changed(blossomParent, 0, 99_999) }).isValid).toBe(false);
    const inside = blossomOfVertex.findIndex((blossom) => blossom !== -1);
    expect(check({ blossomOfVertex: changed(blossomOfVertex, inside, -1) }).problem).toContain('even number');
  });

  it('any garbage, without falling over it', () => {
    const numbers = fc.array(fc.oneof(fc.integer(), fc.integer({ min: -2, max: 90 }), fc.constant(Number.NaN)), {
      maxLength: 90,
    });
    const garbage = fc.record({
      offset: fc.double(),
      vertexDual: numbers.map((values) => Float64Array.from(values)),
      blossomOfVertex: numbers.map((values) => Int32Array.from(values)),
      blossomParent: numbers.map((values) => Int32Array.from(values)),
      blossomDual: numbers.map((values) => Float64Array.from(values)),
    });
    fc.assert(
      fc.property(
        garbage,
        fc.subarray(Object.keys(certificate)),
        numbers,
        fc.boolean(),
        (junk, kept, mates, isMateKept) => {
          const partly = Object.fromEntries(Object.entries(junk).filter(([key]) => !kept.includes(key)));
          const verdict = check(partly, isMateKept ? mate : Int32Array.from(mates));
          if (!isMateKept || Object.keys(partly).length > 0)
            expect(verdict).toEqual({ isValid: false, problem: expect.any(String) });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it('agrees that a heavier edge than the duals know is not covered', () => {
  const heavier = { ...edges, weight: changed(edges.weight, 5, 10_000) };
  expect(checkMatching(vertexCount, heavier, mate, solved.certificate, { maxCardinality: true }).problem).toContain(
    'edge 5 is not covered',
  );
});
