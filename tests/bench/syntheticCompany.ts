import { Types } from 'mongoose';
import { Partnership } from '../../api/domain/partnerships/model.ts';
import { Person } from '../../api/domain/people/model.ts';
import { Skill } from '../../api/domain/skills/model.ts';
import { seeded } from '../support/seeded.ts';
import { skillCount, skillOf, zipfian } from './zipfian.ts';

const zones = ['America/Los_Angeles', 'America/New_York', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata'];
const departments = 16;
const cities = 50;
const insertAtOnce = 5000;
const start = new Date('2026-01-05T09:00:00.000Z');

/**
 * Fills the connected database with a confirmed company of `size` people: skills by Zipf's law (few are popular), 4 to 8
 * taught and 2 to 5 wanted, teams of eight, five time zones, one pair asked for every twenty people. Answers their
 * object ids; seeded, so every run has the same.
 */
export async function insertCompany(tenantId: string, size: number): Promise<string[]> {
  const random = seeded(size);
  const pick = (count: number): number => Math.floor(random() * count);
  const zipf = zipfian(random);
  await Skill.collection.insertMany(
    Array.from({ length: skillCount }, (_, at) => ({
      tenantId,
      skillId: skillOf(at),
      name: `Skill ${at}`,
      keys: [skillOf(at)],
    })),
  );
  const ids = Array.from({ length: size }, (_, at) => new Types.ObjectId(at.toString(16).padStart(24, '0')));
  const objectIds = ids.map((_, at) => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`);
  const person = (at: number) => ({
    _id: ids[at],
    tenantId,
    objectId: objectIds[at],
    mail: `person${at}@example.com`,
    name: `Given${at} Family${at}`,
    givenName: `Given${at}`,
    jobTitle: `Job ${pick(60)}`,
    department: `Department ${pick(departments)}`,
    city: `City ${pick(cities)}`,
    country: 'Germany',
    managerId: at === 0 ? null : ids[Math.floor((at - 1) / 8)],
    timeZone: zones[pick(zones.length)],
    languages: random() < 0.1 ? ['en', 'de'] : ['en'],
    locale: 'en',
    workingHours: { startMinute: 480 + 30 * pick(4), endMinute: 960 + 30 * pick(4), days: [1, 2, 3, 4, 5] },
    teaches: zipf(4 + pick(5)).map((skillId) => ({ skillId, level: 1 + pick(5), state: 'kept' })),
    wants: zipf(2 + pick(4)).map((skillId) => ({
      skillId,
      level: 2 + pick(4),
      why: '',
      audience: 'teachers',
      state: 'kept',
    })),
    openTo: ['learning'],
    capacity: 2,
    freePlaces: 2,
    bio: 'Likes to explain things twice, with a drawing the second time.',
    wantsToBeToldWhenSomebodyFits: false,
    confirmedAt: start,
    pausedUntil: null,
    leftAt: null,
    conversation: null,
    welcomedAt: start,
    version: 1,
    changeSeq: 1,
    createdAt: start,
  });
  for (let from = 0; from < size; from += insertAtOnce) {
    const most = Math.min(insertAtOnce, size - from);
    await Person.collection.insertMany(Array.from({ length: most }, (_, at) => person(from + at)));
  }
  await Partnership.insertMany(
    Array.from({ length: Math.floor(size / 20) }, (_, at) => {
      const members = [ids[at * 2], ids[at * 2 + 1]];
      const pairKey = members.join(':');
      return {
        tenantId,
        state: 'proposed',
        members: members.map((personId) => ({ personId })),
        pairKey,
        openKey: pairKey,
        askerId: members[0],
        proposedAt: start,
        answerBy: start,
      };
    }),
  );
  return objectIds;
}
