import { givenNameOf, type ImportedPerson, type StoredPerson } from './importedPerson.ts';

export type Changes = Partial<Omit<StoredPerson, '_id' | 'managerId'>> & { managerId?: string | null };

/**
 * What a line changes about a stored person; empty when nothing. Whoever confirmed their profile keeps their own time
 * zone and languages, an object id is never replaced, and whoever is in the file again has not left. Pure.
 */
export function changesOf(stored: StoredPerson, line: ImportedPerson): Changes {
  const wanted: Changes = {
    name: line.name,
    // Only with a new name: the directory of Entra may know the given name better than its first word.
    ...(line.name !== stored.name && { givenName: givenNameOf(line.name) }),
    mail: line.mail,
    leftAt: null,
    ...given('externalId', line.externalId),
    ...given('jobTitle', line.jobTitle),
    ...given('department', line.department),
    ...given('city', line.city),
    ...given('country', line.country),
    ...given('hireDate', line.hireDate),
    ...given('managerId', line.managerId),
    ...(!stored.objectId && given('objectId', line.objectId)),
    ...(!stored.confirmedAt && { ...given('timeZone', line.timeZone), ...given('languages', line.languages) }),
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => comparable(value) !== comparable(stored[field as keyof StoredPerson]),
  );
  return Object.fromEntries(changed);
}

const given = <Key extends string, T>(key: Key, value: T | undefined): { [K in Key]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { [K in Key]?: T });

/** The same for an id and its text, for null, absent and empty. */
const comparable = (value: unknown): string => JSON.stringify(value ?? '');
