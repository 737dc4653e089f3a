import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A new key for one poll. */
export const newKey = (): Buffer => randomBytes(keyBytes);

/** AES-256-GCM: nonce, tag, ciphertext. `about` is bound to it: what was sealed for one thing opens for no other. */
export function seal(key: Uint8Array, about: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', part(key, 'seal'), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null: another key, another thing, or bytes that were touched. */
export function unseal(key: Uint8Array, about: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', part(key, 'seal'), sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(about))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Under which name somebody's answer stands: the same for the same person and key, and nothing without the key. */
export const pseudonymOf = (key: Uint8Array, whose: string): string =>
  createHmac('sha256', part(key, 'pseudonym')).update(whose).digest('base64url');

/** Tells one key from another, and nothing about it. */
export const fingerprintOf = (key: Uint8Array): string =>
  Buffer.from(part(key, 'fingerprint')).subarray(0, 8).toString('hex');

/** Text with spaces behind it, so that a sealed answer's length says nothing about it. Throws when it is longer than that. */
export function padded(text: string, bytes: number): Buffer {
  const plain = Buffer.from(text, 'utf8');
  if (plain.length > bytes) throw new RangeError(`an answer of ${plain.length} bytes has no room in ${bytes}`);
  return Buffer.concat([plain, Buffer.alloc(bytes - plain.length, ' ')]);
}

/** One key for sealing, one for naming, one to tell keys apart: the same bytes are never used for two purposes. */
function part(key: Uint8Array, purpose: 'seal' | 'pseudonym' | 'fingerprint'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `pairwise/${purpose}`, keyBytes));
}
