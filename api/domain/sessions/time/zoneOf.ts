import { IANAZone } from 'luxon';

const utc = IANAZone.create('Etc/UTC');

/** The zone of that name; UTC for a name that no machine knows. Zones are made once: making one is what takes time. */
export function zoneOf(timeZone: string): IANAZone {
  const zone = IANAZone.create(timeZone);
  return zone.isValid ? zone : utc;
}
