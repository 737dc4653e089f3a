import { encodePng } from '../encodePng.ts';

/** Drawn at half this size on a card. */
const width = 192;
const height = 20;
const line = 2;
/** At least 3.5 to 1 on the ground of cards in every theme of Teams: white, dark grey, black. */
const ink = [0x78, 0x7c, 0xda] as const;

/** A frame, filled from the left as far as the share goes (0 to 100); what is not drawn is see-through. */
export function drawBar(share: number): Buffer {
  const rgba = new Uint8Array(width * height * 4);
  const filled = Math.round((width * share) / 100);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isFrame = x < line || y < line || x >= width - line || y >= height - line;
      if (isFrame || x < filled) rgba.set([...ink, 255], (y * width + x) * 4);
    }
  }
  return encodePng({ width, height }, rgba);
}
