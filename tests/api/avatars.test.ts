import { inflateSync } from 'node:zlib';
import { drawInitials } from '../../api/integrations/avatars/drawInitials.ts';
import { lettersOf } from '../../api/integrations/avatars/letters.ts';
import { call, testServer } from './testServer.ts';

/** The rows of a picture, each pixel white ink (1) or ground (0). */
function inkOf(png: Buffer): { size: number; ink: number } {
  const size = png.readUInt32BE(16);
  const start = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  let ink = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if ((rows[y * (size * 3 + 1) + 1 + x * 3 + 1] ?? 0) > 0xf0) ink += 1;
  }
  return { size, ink };
}

const contrastWithWhite = ([r, g, b]: number[]): number => {
  const light = [r, g, b].map((part = 0) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * (light[0] ?? 0) + 0.7152 * (light[1] ?? 0) + 0.0722 * (light[2] ?? 0) + 0.05);
};

describe('a face made of initials', () => {
  it.each(['A', 'DM', 'WQ', 'XYZ', 'ÄÖ', 'Łß', '?', '李'])(
    'is drawn for %s: 96 pixels, under 2 kB, something to read',
    (initials) => {
      const png = drawInitials(initials);
      expect(png.length).toBeLessThan(2048);
      const { size, ink } = inkOf(png);
      expect(size).toBe(96);
      expect(ink).toBeGreaterThan(60);
      expect(ink).toBeLessThan(96 * 96 * 0.3);
    },
  );

  it('is the same for the same initials and different for others', () => {
    expect(drawInitials('DM')).toEqual(drawInitials('DM'));
    expect(drawInitials('DM')).not.toEqual(drawInitials('SH'));
  });

  it('knows every letter from A to Z, and draws a person where it knows none', () => {
    const outline = lettersOf('?');
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') expect(lettersOf(letter)).not.toEqual(outline);
    expect(lettersOf('É')).toEqual(lettersOf('E'));
    expect(lettersOf('D李')).toEqual(outline);
  });

  it('can be read on every ground', () => {
    const grounds = new Set<string>();
    for (const initial of 'ABCDEF') {
      const png = drawInitials(initial);
      grounds.add([...inflateSync(png.subarray(png.indexOf('IDAT') + 4)).subarray(1, 4)].join());
    }
    expect(grounds.size).toBe(6);
    for (const ground of grounds) expect(contrastWithWhite(ground.split(',').map(Number))).toBeGreaterThan(5.5);
  });

  it.each(['DMXX.png', 'D.png.png', '<>.png', 'D%2FM.png', '..png', 'DM.svg', '%00.png'])(
    'is refused for %s',
    async (file) => {
      const { status } = await call(testServer(), { method: 'get', path: `/api/avatars/${file}` });
      expect(status).toBe(400);
    },
  );
});
