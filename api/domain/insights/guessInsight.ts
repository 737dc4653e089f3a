import type { AudienceChoice, GuessInsightInput, InsightGuess, InsightType } from '../../contracts/insights.ts';
import type { Context } from '../context.ts';
import { accessPartnership } from '../partnerships/access.ts';
import { knownNameParts } from '../people/knownNameParts.ts';
import { namedInText } from '../people/namedInText.ts';
import { accessSession } from '../sessions/access.ts';
import { skillsNamed } from '../skills/skillsNamed.ts';
import { audiencesOf } from './audiencesOf.ts';
import { guessLanguage } from './guess/guessLanguage.ts';
import { guessTags, phrasesOf } from './guess/guessTags.ts';
import { guessTitle } from './guess/guessTitle.ts';
import { guessType } from './guess/guessType.ts';
import { guessWarnings, possibleNames } from './guess/guessWarnings.ts';
import { similarInsights } from './similarInsights.ts';

/**
 * Everything that somebody who shares need not say, and what to look at before: while they are typing, so a handful of
 * indexed queries, and nothing is saved. Errors: `sessionNotFound` (not a member of that session).
 */
export async function guessInsight(ctx: Context, input: GuessInsightInput): Promise<InsightGuess> {
  const { text, sessionId, exceptId } = input;
  const origin = sessionId ? await originOf(ctx, sessionId) : null;
  const words = await guessWords(ctx, text);
  return {
    ...words,
    audiences: inOrder(await audiencesOf(ctx), words.type, origin),
    warnings: guessWarnings(text, await peopleIn(ctx, text)),
    similar: await similarInsights(ctx, { text, ...(exceptId && { exceptId }) }),
  };
}

/** Names of the directory that could be meant: whole ones, and single parts of them for whom the text calls "Frau Schmidt". */
async function peopleIn(ctx: Context, text: string): Promise<string[][]> {
  const names = possibleNames(text).map(({ keys }) => keys);
  const alone = await knownNameParts(ctx, names.filter(({ length }) => length === 1).flat());
  const whole = await namedInText(
    ctx,
    names.filter(({ length }) => length > 1),
  );
  return [...whole, ...alone.map((part) => [part])];
}

/** What an insight is called, is, is about and is written in, as far as its text says. */
export async function guessWords(
  { tenantId }: Context,
  text: string,
): Promise<Pick<InsightGuess, 'title' | 'type' | 'tags' | 'language'>> {
  const phrases = phrasesOf(text);
  const tags = guessTags(phrases, await skillsNamed(tenantId, phrases.keys()));
  return { title: guessTitle(text), type: guessType(text), tags, language: guessLanguage(text) };
}

interface Origin {
  partnershipId: string;
  programmeId: string | null;
}

async function originOf(ctx: Context, sessionId: string): Promise<Origin> {
  const session = await accessSession(ctx, sessionId);
  const partnership = await accessPartnership(ctx, session.partnershipId.toString());
  return { partnershipId: partnership.id, programmeId: partnership.round?.programmeId.toString() ?? null };
}

/**
 * The first is preselected: a mistake is first told to few (the partners of the session, the team, or any partners), what
 * comes from a session of a programme to that programme, everything else to everyone.
 */
function inOrder(choices: readonly AudienceChoice[], type: InsightType, origin: Origin | null): AudienceChoice[] {
  const isOrigin = ({ audience }: AudienceChoice): boolean =>
    audience.kind === 'partnership' && audience.partnershipId === origin?.partnershipId;
  const isProgramme = ({ audience }: AudienceChoice): boolean =>
    audience.kind === 'programme' && audience.programmeId === origin?.programmeId;
  const isKind = (kind: string) => (choice: AudienceChoice) => choice.audience.kind === kind;
  const narrow = [isOrigin, isKind('team'), isKind('partnership')];
  const first = [...(type === 'mistake' ? narrow : []), isProgramme].map((fits) => choices.find(fits)).find(Boolean);
  return first ? [first, ...choices.filter((choice) => choice !== first)] : [...choices];
}
