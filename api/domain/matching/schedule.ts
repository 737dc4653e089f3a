/** When somebody works: wall times in minutes from midnight of an IANA zone; days 1 = Monday ... 7 = Sunday. */
export interface Schedule {
  readonly timeZone: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly days: readonly number[];
  /** Equal schedules have equal keys. */
  readonly key: string;
}

/** What a schedule is made from. */
export interface WorkingPerson {
  readonly timeZone: string;
  readonly workingHours?: { startMinute: number; endMinute: number; days: readonly number[] } | null;
}

const usualHours = { startMinute: 540, endMinute: 1020, days: [1, 2, 3, 4, 5] };

export function scheduleOf({ timeZone, workingHours }: WorkingPerson): Schedule {
  const { startMinute, endMinute, days } = workingHours ?? usualHours;
  const ordered = [...days].sort((a, b) => a - b);
  const key = `${timeZone} ${startMinute}-${endMinute} ${ordered.join('')}`;
  return { timeZone, startMinute, endMinute, days: ordered, key };
}
