import { v5 as uuidV5 } from 'uuid';

/** RFC 4122's namespace for URLs. */
const namespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The object id of a demo person: made from the address, so that every start and every test agrees on it. */
export function demoObjectId(mail: string): string {
  return uuidV5(mail.toLowerCase(), namespace);
}
