import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';

const shape = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

const isKnown = (zone: string): boolean => shape.test(zone) && zone !== 'Etc/Unknown' && IANAZone.isValidZone(zone);

/**
 * The zone this process can calculate with: an IANA name as it is, a name that Windows, directories and mailboxes use as
 * the zone that Unicode's CLDR gives for it, wherever in the world ("W. Europe Standard Time" is Europe/Berlin); null for
 * anything else, as for offsets, which know no summer. Pure.
 */
export function ianaZone(name: string): string | null {
  if (isKnown(name)) return name;
  return findIana(name, '001').find(isKnown) ?? null;
}
