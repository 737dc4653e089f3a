import { inflateSync } from 'node:zlib';
import { drawBar } from '../../api/integrations/bars/drawBar.ts';
import { call, testServer } from './testServer.ts';

/** Of the row in the middle of the bar: the colour of what is drawn, and how many pixels from the left it goes on. */
function middleOf(png: Buffer): { width: number; colour: number[]; filled: number } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const row = rows.subarray((height / 2) * (width * 4 + 1) + 1, (height / 2 + 1) * (width * 4 + 1));
  let filled = 0;
  while (filled < width && row[filled * 4 + 3] === 255) filled += 1;
  return { width, colour: [...row.subarray(0, 3)], filled };
}

const light = (colour: number[]): number => {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: number[], other: number[]): number => {
  const [more = 0, less = 0] = [light(one), light(other)].toSorted((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
};

describe('a bar', () => {
  it.each([0, 1, 22, 50, 78, 99, 100])('of %d in a hundred is filled as far as that', (share) => {
    const png = drawBar(share);
    expect(png.length).toBeLessThan(1024);
    const { width, filled } = middleOf(png);
    expect(width).toBe(192);
    // Its frame is two pixels on either side, also of nothing.
    expect(filled).toBe(Math.max(2, share >= 99 ? 192 : Math.round(1.92 * share)));
  });

  it('can be told from the ground of a card in every theme', () => {
    const { colour } = middleOf(drawBar(50));
    const grounds = [
      [255, 255, 255],
      [0x29, 0x29, 0x29],
      [0, 0, 0],
    ];
    for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThan(3.5);
  });

  it('is a picture that anybody may keep for a week', async () => {
    const { status, headers } = await call(testServer(), { method: 'get', path: '/api/bars/78.png' });
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers['cache-control']).toBe('public, max-age=604800');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each(['101.png', '007.png', '-1.png', '1e1.png', '5.5.png', '50.svg', '%00.png', 'NaN.png'])(
    'is refused for %s',
    async (file) => {
      const { status } = await call(testServer(), { method: 'get', path: `/api/bars/${file}` });
      expect(status).toBe(400);
    },
  );
});
