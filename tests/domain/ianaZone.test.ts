import { IANAZone } from 'luxon';
import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { ianaZone } from '../../api/domain/ianaZone.ts';

describe('the zone of a name', () => {
  it.each(['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Etc/GMT+12', 'UTC'])(
    'is %s itself',
    (name) => expect(ianaZone(name)).toBe(name),
  );

  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['GMT Standard Time', 'Europe/London'],
    ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
    ['Newfoundland Standard Time', 'America/St_Johns'],
    ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
    ['UTC-11', 'Etc/GMT+11'],
  ])('is, for %s of Windows, %s', (name, zone) => expect(ianaZone(name)).toBe(zone));

  it('is known here for every name that Windows has', () => {
    const names = new Set(WINDOWS_TO_IANA_MAP.map((entry): string => entry.windowsName));
    expect(names.size).toBeGreaterThan(130);
    expect([...names].filter((name) => !IANAZone.isValidZone(ianaZone(name) ?? ''))).toEqual([]);
  });

  it.each(['', ' ', 'Mars/Here', 'Etc/Unknown', '+01:00', 'Middle Earth Standard Time', 'constructor', '../etc'])(
    'is none for %j',
    (name) => expect(ianaZone(name)).toBeNull(),
  );
});
