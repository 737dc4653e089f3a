import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Types } from 'mongoose';
import type { MatchablePerson } from '../../../api/domain/matching/profile.ts';

export interface DemoPerson extends MatchablePerson {
  readonly _id: Types.ObjectId;
  readonly name: string;
  readonly mail: string;
  readonly managerMail: string;
}

type Entry = MatchablePerson['wants'][number];

const rows = (name: string): Record<string, string>[] =>
  parse(readFileSync(`api/demo/${name}.csv`), { columns: true, skip_empty_lines: true });

/** The demo company as it stands when everybody has confirmed and kept all suggestions. */
export function demoCompany(): DemoPerson[] {
  const people = rows('people');
  const ids = new Map(
    people.map(({ email = '' }, at) => [email, new Types.ObjectId(at.toString(16).padStart(24, '0'))]),
  );
  const skills = rows('person-skills');
  const entries = (mail: string, column: string): Entry[] =>
    skills
      .filter((row) => row['email'] === mail && row[column])
      .map((row) => ({ skillId: row['skillId'] ?? '', level: Number(row[column]), state: 'kept', why: '' }));
  return people.map((row) => {
    const mail = row['email'] ?? '';
    return {
      _id: ids.get(mail) ?? new Types.ObjectId(),
      name: row['name'] ?? '',
      mail,
      managerMail: row['managerEmail'] ?? '',
      managerId: ids.get(row['managerEmail'] ?? '') ?? null,
      confirmedAt: new Date('2026-01-05T09:00:00Z'),
      freePlaces: 2,
      openTo: ['learning'],
      languages: (row['languages'] ?? '').split(';'),
      department: row['department'] ?? '',
      city: row['city'] ?? '',
      country: row['country'] ?? '',
      timeZone: row['timeZone'] ?? '',
      teaches: entries(mail, 'canTeachLevel'),
      wants: entries(mail, 'wantsToLearnLevel'),
    };
  });
}
