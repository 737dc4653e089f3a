import { IANAZone } from 'luxon';

/** An IANA zone this process can calculate with; "Etc/Unknown" and Windows names are none. Pure. */
export const isTimeZone = (zone: string): boolean => zone !== 'Etc/Unknown' && IANAZone.isValidZone(zone);
