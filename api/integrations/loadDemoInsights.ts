import { Types } from 'mongoose';
import { v5 as uuidV5 } from 'uuid';
import type { InsightTag } from '../contracts/insights.ts';
import type { OutcomeKind } from '../contracts/insightUses.ts';
import type { Context, SystemContext } from '../domain/context.ts';
import { addComment } from '../domain/insights/addComment.ts';
import { markInsight } from '../domain/insights/markInsight.ts';
import { recordOutcome } from '../domain/insights/recordOutcome.ts';
import { shareInsight } from '../domain/insights/shareInsight.ts';
import { departmentsOf } from '../domain/people/departmentsOf.ts';
import { idsByMail } from '../domain/people/imported/managersOf.ts';
import { skillNames } from '../domain/skills/skillNames.ts';
import { demoInsights, type DemoInsight } from './demoInsights.ts';
import { confirmedPeople } from './demoParticipants.ts';

const day = 86_400_000;
const uses = ['savedTime', 'solvedProblem', 'avoidedError', 'notSure', 'different'] as const;

/**
 * What the demo company has learned, shared and used through the same functions as by people, with the days on which it
 * was. Nobody is thanked for what is older than a week. Taken up again where it broke off: every step may be repeated.
 */
export async function loadDemoInsights(system: SystemContext): Promise<void> {
  const ids = await idsByMail(system, everyMail());
  const readers = (await confirmedPeople(system)).map(({ personId }) => personId);
  const departments = await departmentsOf(
    system,
    [...ids.values()].map((id) => new Types.ObjectId(id)),
  );
  const asOf = (personId: string, daysAgo: number): Context => ({
    ...system,
    now: new Date(system.now.getTime() - daysAgo * day),
    actor: { tenantId: system.tenantId, personId, isAdministrator: false },
  });
  const by = (mail: string): string => ids.get(mail) ?? '';
  for (const [place, one] of demoInsights.entries()) {
    const author = by(one.mail);
    const ctx = asOf(author, one.daysAgo);
    const { id } = await shareInsight(ctx, {
      text: one.text,
      title: one.title,
      why: one.why ?? '',
      type: one.type,
      tags: await tagsOf(system, one),
      language: one.language ?? 'en',
      audience: one.isForTeam ? { kind: 'team', department: departments.get(author) ?? '' } : { kind: 'everyone' },
      naming: one.isUnnamed ? 'unnamed' : 'named',
      isDraft: false,
      onceKey: keyOf(one.title),
    });
    const named = (one.lines ?? []).map(({ mail }) => by(mail));
    const others = readersFrom(readers, [author, ...named], place);
    const later = (personId: string) => asOf(personId, Math.max(one.daysAgo - 1, 0));
    for (const personId of others.slice(0, one.isForTeam ? 0 : (one.helpful ?? 0)))
      await markInsight(later(personId), { id, kind: 'helpful', isOn: true });
    for (const [at, kind] of outcomesOf(one).entries()) {
      const personId = others[at];
      if (personId) await recordOutcome(later(personId), { id, kind, howMuch: null, line: '', isNamed: false });
    }
    for (const { mail, kind, line } of one.lines ?? [])
      await recordOutcome(later(by(mail)), { id, kind, howMuch: null, line, isNamed: true });
    for (const { mail, text } of one.comments ?? [])
      await addComment(later(by(mail)), { id, text, isExperience: false, onceKey: keyOf(text) });
  }
}

const everyMail = (): string[] =>
  demoInsights.flatMap(({ mail, lines = [], comments = [] }) => [
    mail,
    ...[...lines, ...comments].map((one) => one.mail),
  ]);

/** The same key at every load: sharing again is sharing once. */
const keyOf = (words: string): string => uuidV5(words, uuidV5.URL);

async function tagsOf(system: SystemContext, { skills = [], words = [] }: DemoInsight): Promise<InsightTag[]> {
  const names = await skillNames(system.tenantId, skills);
  const known = skills.map((skillId) => ({ skillId, name: names.get(skillId) ?? skillId }));
  return [...known, ...words.map((name) => ({ skillId: null, name }))];
}

const outcomesOf = ({ outcomes = {} }: DemoInsight): OutcomeKind[] =>
  uses.flatMap((kind) => Array.from({ length: outcomes[kind] ?? 0 }, () => kind));

/** Others than the author and than those who left a line, beginning somewhere else for each insight. */
function readersFrom(readers: readonly string[], except: readonly string[], place: number): string[] {
  const start = (place * 11) % Math.max(readers.length, 1);
  return [...readers.slice(start), ...readers.slice(0, start)].filter((id) => !except.includes(id));
}
