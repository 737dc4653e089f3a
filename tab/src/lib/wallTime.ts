/**
 * The instant that a clock of this zone shows as `local` ("2026-12-01T14:00"). A time that clocks skip moves forward, one that
 * comes twice is the first of the two.
 */
export function wallTimeToInstant(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  const before = wanted - offsetAt(wanted - DAY_MS, timeZone);
  const after = wanted - offsetAt(wanted + DAY_MS, timeZone);
  const isBefore = before + offsetAt(before, timeZone) === wanted;
  const isAfter = after + offsetAt(after, timeZone) === wanted;
  return new Date(isBefore || !isAfter ? before : after);
}

const DAY_MS = 86_400_000;

/** How far the zone's clock is ahead of UTC at this instant, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
