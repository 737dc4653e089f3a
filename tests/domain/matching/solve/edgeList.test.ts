import fc from 'fast-check';
import { EdgeList } from '../../../../api/domain/matching/solve/edgeList.ts';
import { columnsOf, type Edge } from './graphs.ts';

function read(text: string, chunkSize = text.length || 1) {
  const list = new EdgeList();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkSize) list.read(bytes.subarray(at, at + chunkSize));
  return list.end();
}

it('reads what was written, wherever the chunks are cut', () => {
  const edge = fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: 9, max: 12 }), fc.nat({ max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(edge), fc.integer({ min: 1, max: 40 }), (edges: Edge[], chunkSize) => {
      const text = [`13 ${edges.length}`, ...edges.map((numbers) => numbers.join(' '))].join('\n');
      expect(read(text, chunkSize)).toEqual({ vertexCount: 13, edges: columnsOf(edges) });
    }),
  );
});

it.each(['2 1\r\n0 1 5\r\n', '2\t1\n\n0  1\t5 \n\n\n', ' 2 1 \n 0 1 5'])('takes %j', (text) => {
  expect(read(text)).toEqual({ vertexCount: 2, edges: columnsOf([[0, 1, 5]]) });
});

it.each([
  ['', 'The file is empty'],
  ['\n\n', 'The file is empty'],
  ['3', 'Line 1 should be two whole numbers'],
  ['3 1 1\n', 'Line 1 should be two whole numbers'],
  ['u v w\n', 'Line 1 should be two whole numbers'],
  ['-1 2\n', 'Line 1 announces a negative number'],
  ['10000001 0\n', 'Line 1 announces more than 10000000 vertices'],
  ['3 2\n0 1 5\n', 'Line 1 announces 2 edges, but the file ends after 1'],
  ['3 1\n0 1 5\n1 2 5\n', 'Line 3 is one edge more than the 1 announced'],
  ['3 1\n0 1\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 2 3\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 2.5\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 1e3\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 --3\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 3-\n', 'Line 2 should be three whole numbers'],
  ['3 1\n0 1 -\n', 'Line 2 should be three whole numbers'],
  ['3 1\n\n0 1 -3\n', 'Line 3 has the negative weight -3'],
  ['3 1\n0 1 2147483648\n', 'Line 2 has a number above 2147483647'],
  ['3 1\n0 3 1\n', 'Line 2 joins 0 and 3, but vertices go from 0 to 2'],
  ['3 1\n-1 2 1\n', 'Line 2 joins -1 and 2'],
  ['3 1\n2 2 1\n', 'Line 2 joins vertex 2 with itself'],
])('refuses %j: %s', (text, sentence) => {
  expect(() => read(text)).toThrow(sentence);
  expect(() => read(text, 1)).toThrow(sentence);
});

it('takes no memory for edges that are only announced', () => {
  expect(() => read('2 2000000000\n0 1 5\n')).toThrow('ends after 1');
});
