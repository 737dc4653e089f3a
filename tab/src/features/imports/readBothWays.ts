export interface LatinLine {
  line: number;
  /** The cell as it reads now, with the sign for what can't be read. */
  unreadable: string;
  /** The same cell read as ISO 8859-1. */
  readable: string;
}

const BYTES_LOOKED_AT = 64 * 1024;
const LINES_SHOWN = 3;
const UNREADABLE = '\uFFFD';

/** The first lines of a file that is no UTF-8, both ways, so that a person can see whether ISO 8859-1 is right. */
export async function readBothWays(file: Blob): Promise<LatinLine[]> {
  const bytes = await file.slice(0, BYTES_LOOKED_AT).arrayBuffer();
  const broken = new TextDecoder('utf-8').decode(bytes).split('\n');
  const latin = new TextDecoder('iso-8859-1').decode(bytes).split('\n');
  const nameColumn = broken[0]?.split(',').indexOf('name') ?? -1;
  return broken
    .flatMap((text, at) => {
      const cells = text.split(',');
      const isBroken = (value: string | undefined) => value?.includes(UNREADABLE) ?? false;
      // A name tells a person more than an id.
      const cell = isBroken(cells[nameColumn]) ? nameColumn : cells.findIndex(isBroken);
      const readable = latin[at]?.split(',')[cell];
      const unreadable = cells[cell];
      return unreadable && readable ? [{ line: at + 1, unreadable, readable }] : [];
    })
    .slice(0, LINES_SHOWN);
}
