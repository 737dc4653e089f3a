import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha of each pixel, row by row. */
  pixels: number[][];
}

const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Reads a PNG of 8 bits a channel that is not interlaced: what icons are. */
export function readPng(file: string): Picture {
  const bytes = readFileSync(file);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    chunks.set(name, Buffer.concat([chunks.get(name) ?? Buffer.alloc(0), body]));
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, , , interlaced] = header.subarray(8);
  const channels = channelsOf[colour ?? -1];
  if (depth !== 8 || interlaced !== 0 || !channels) throw new Error(`${file}: not an 8-bit PNG without interlacing`);

  const raw = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = width * channels;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= channels ? (rows[y * stride + x - channels] ?? 0) : 0;
      const up = y > 0 ? (rows[(y - 1) * stride + x] ?? 0) : 0;
      const corner = y > 0 && x >= channels ? (rows[(y - 1) * stride + x - channels] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[y * stride + x] = (value + guess) & 255;
    }
  }

  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const transparency = chunks.get('tRNS') ?? Buffer.alloc(0);
  const pixels = Array.from({ length: width * height }, (_, n) => {
    const [a = 0, b = 0, c = 0, d = 255] = rows.subarray(n * channels, (n + 1) * channels);
    if (colour === 3) return [...palette.subarray(a * 3, a * 3 + 3), transparency[a] ?? 255];
    if (channels < 3) return [a, a, a, channels === 2 ? b : 255];
    return [a, b, c, channels === 4 ? d : 255];
  });
  return { width, height, pixels };
}
