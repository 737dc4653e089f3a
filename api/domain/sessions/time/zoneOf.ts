import { IANAZone } from 'luxon';

/** The zone of that name; UTC for a name that no machine knows. */
export const zoneOf = (timeZone: string): IANAZone =>
  IANAZone.isValidZone(timeZone) ? IANAZone.create(timeZone) : IANAZone.create('Etc/UTC');
