import type { ImportKind } from '../../../../api/contracts/imports.ts';

type Columns = { needed: readonly string[]; optional: readonly string[]; sample: readonly (readonly string[])[] };

/** What a file of each kind may hold, and two lines of an invented company as an example. */
export const columnsOf: Record<ImportKind, Columns> = {
  people: {
    needed: ['name', 'email'],
    optional: [
      'jobTitle',
      'department',
      'managerEmail',
      'city',
      'country',
      'timeZone',
      'hireDate',
      'languages',
      'objectId',
    ],
    sample: [
      [
        'Ada Example',
        'ada@example.com',
        'Team Lead',
        'Quality',
        '',
        'Bonn',
        'Germany',
        'Europe/Berlin',
        '2019-03-01',
        'de;en',
        '',
      ],
      [
        'Sam Example',
        'sam@example.com',
        'Tester',
        'Quality',
        'ada@example.com',
        'Leeds',
        'United Kingdom',
        'Europe/London',
        '2024-09-16',
        'en',
        '',
      ],
    ],
  },
  skills: {
    needed: ['skillId', 'name'],
    optional: ['category', 'source', 'aliases'],
    sample: [
      ['spreadsheets', 'Spreadsheets', 'Office', '', 'Excel;Calc'],
      ['public-speaking', 'Public Speaking', 'Communication', '', 'Presenting'],
    ],
  },
  'person-skills': {
    needed: ['email', 'skillId'],
    optional: ['canTeachLevel', 'wantsToLearnLevel'],
    sample: [
      ['ada@example.com', 'spreadsheets', '4', ''],
      ['sam@example.com', 'public-speaking', '', '2'],
    ],
  },
};
