import { longestText } from '../../contracts/insightUses.ts';
import {
  mostTags,
  type InsightFields as Said,
  type InsightLanguage,
  type InsightTag,
  type InsightType,
} from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { foldKey } from '../skills/foldKey.ts';
import { requireSkills } from '../skills/requireSkills.ts';
import { skillNames } from '../skills/skillNames.ts';
import { cleanLine, cleanText, hasWords } from './cleanText.ts';
import { guessWords } from './guessInsight.ts';

/** What an insight says, complete. */
export interface InsightContent {
  text: string;
  title: string;
  why: string;
  type: InsightType;
  tags: InsightTag[];
  language: InsightLanguage;
  link: string;
}

/**
 * What was said, cleaned of what can't be seen and completed: what is left out stays as it was before, or is guessed from
 * the text. Call it before a transaction. Errors: `insightNeedsWords`, `insightTooLong`, `tooManyTags`, `unknownSkill`,
 * `linkNotSafe`.
 */
export async function contentOf(
  ctx: Context,
  said: Said,
  before: InsightContent | null = null,
): Promise<InsightContent> {
  const text = cleanText(said.text);
  if (!hasWords(text)) throw new DomainError('invalid', 'insightNeedsWords');
  if (text.length > longestText) throw new DomainError('invalid', 'insightTooLong');
  const title = cleanLine(said.title ?? before?.title ?? '');
  const guess = await guessWords(ctx, text);
  return {
    text,
    title: hasWords(title) ? title : guess.title,
    why: cleanText(said.why ?? before?.why ?? ''),
    type: said.type ?? before?.type ?? guess.type,
    tags: said.tags ? await tagsOf(ctx, said.tags) : (before?.tags ?? guess.tags),
    language: said.language ?? before?.language ?? guess.language,
    link: linkOf(said.link === undefined ? (before?.link ?? '') : (said.link ?? '')),
  };
}

/** Each once, skills under the catalogue's name; a word that is the name of one of them is that skill. */
async function tagsOf(ctx: Context, tags: readonly InsightTag[]): Promise<InsightTag[]> {
  if (tags.length > mostTags) throw new DomainError('invalid', 'tooManyTags');
  const ids = tags.flatMap(({ skillId }) => skillId ?? []);
  await requireSkills(ctx, ids);
  const names = await skillNames(ctx.tenantId, ids);
  const unique = new Map<string, InsightTag>();
  for (const { skillId, name } of tags) {
    const tag = { skillId, name: skillId ? (names.get(skillId) ?? skillId) : cleanLine(name) };
    const key = foldKey(tag.name);
    const known = unique.get(key);
    if (hasWords(tag.name) && (!known || (skillId && !known.skillId))) unique.set(key, tag);
  }
  return [...unique.values()];
}

/** The contract lets nothing else in; whoever calls past it can't store a link that does something. */
function linkOf(link: string): string {
  if (link !== '' && !/^https:\/\/[^\s/]/u.test(link)) throw new DomainError('invalid', 'linkNotSafe');
  return link;
}
