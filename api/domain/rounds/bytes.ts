import { Types } from 'mongoose';

const idLength = 12;

/** What a lean read brings for a buffer (the driver's `Binary`), or the buffer itself. */
export function toBuffer(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  const { buffer } = value as { buffer: Uint8Array };
  return Buffer.from(buffer.buffer, buffer.byteOffset, (value as { length(): number }).length());
}

/** Ids of 24 hexadecimal digits as 12 bytes each, in order. */
export function packIds(ids: readonly string[]): Buffer {
  return Buffer.from(ids.join(''), 'hex');
}

export function unpackIds(packed: Buffer): string[] {
  return Array.from({ length: packed.length / idLength }, (_, at) =>
    packed.toString('hex', at * idLength, (at + 1) * idLength),
  );
}

export const toObjectIds = (ids: readonly string[]): Types.ObjectId[] => ids.map((id) => new Types.ObjectId(id));
