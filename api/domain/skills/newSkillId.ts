import { createHash } from 'node:crypto';
import { foldKey } from './foldKey.ts';

const longest = 80;

const slug = (name: string): string =>
  foldKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/**
 * A catalogue key for a name people typed, the same for every spelling of it. It ends in a fingerprint of the folded
 * name, because "C++" and "C#" leave the same letters, and a name in another script leaves none. Pure.
 */
export function newSkillId(name: string): string {
  const fingerprint = createHash('sha256').update(foldKey(name)).digest('hex').slice(0, 8);
  const readable = slug(name)
    .slice(0, longest - fingerprint.length - 1)
    .replace(/-+$/, '');
  return readable ? `${readable}-${fingerprint}` : `skill-${fingerprint}`;
}
