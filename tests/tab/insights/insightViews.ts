import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type ResourceKey } from 'i18next';
import type { AudienceChoice, InsightGuess, InsightHit, InsightView } from '../../../api/contracts/insights.ts';

const languages = ['en', 'de'] as const;
const files = ['insightShare', 'insightWords', 'expertise', 'numbers'] as const;

const words = (language: string, file: string) =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../tab/src/locales', language, `${file}.json`), 'utf8'),
  ) as ResourceKey;

/** Loads the pages' own sentences, to be spoken in English first. */
export async function startWords(): Promise<void> {
  const resources = Object.fromEntries(
    languages.map((language) => [language, Object.fromEntries(files.map((file) => [file, words(language, file)]))]),
  );
  await i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } });
}

export const wendy = {
  id: 'a'.repeat(24),
  name: 'Wendy Kahn',
  givenName: 'Wendy',
  initials: 'WK',
  jobTitle: 'Buyer',
  department: 'Purchasing',
  city: 'Bothell',
};

export const everyone: AudienceChoice = {
  audience: { kind: 'everyone' },
  name: '',
  readers: 290,
  mayBeUnnamed: true,
  mayGoThroughContact: false,
};
export const team: AudienceChoice = {
  audience: { kind: 'team', department: 'Research and Development' },
  name: 'Research and Development',
  readers: 4,
  mayBeUnnamed: false,
  mayGoThroughContact: false,
};
export const programme: AudienceChoice = {
  audience: { kind: 'programme', programmeId: 'c'.repeat(24) },
  name: 'Learning partners',
  readers: 12,
  mayBeUnnamed: false,
  mayGoThroughContact: true,
};

export const noOutcomes = { used: 0, savedTime: 0, avoidedError: 0, solvedProblem: 0, different: 0 };

export const guess: InsightGuess = {
  title: 'The monthly report was slow',
  type: 'mistake',
  tags: [{ skillId: 'microsoft-sql-server', name: 'Microsoft SQL Server' }],
  language: 'en',
  audiences: [team, everyone],
  warnings: [],
  similar: [],
};

export const hit: InsightHit = {
  id: 'd'.repeat(24),
  state: 'shared',
  type: 'tip',
  title: [{ text: 'Let it run at night', isHit: false }],
  excerpt: [],
  author: wendy,
  audience: everyone,
  sharedAt: '2026-11-10T08:00:00.000Z',
  helpful: 0,
  outcomes: noOutcomes,
  isSaved: false,
  isMine: false,
  isDraft: false,
};

export const view: InsightView = {
  id: hit.id,
  version: 3,
  state: 'draft',
  type: 'tip',
  title: 'Let it run at night',
  text: 'Let it run at night and open the copy.',
  why: '',
  tags: guess.tags,
  language: 'en',
  link: null,
  audience: team,
  author: wendy,
  naming: 'named',
  sharedAt: null,
  changedAt: hit.sharedAt,
  rightUntil: null,
  contact: null,
  isFlagged: false,
  helpful: 0,
  isHelpfulToMe: false,
  isSaved: false,
  isMine: true,
  outcomes: noOutcomes,
  myOutcome: null,
  lines: [],
  comments: [],
  related: [],
  skill: null,
  flags: [],
  history: [],
};
