import type { InsightView } from '../../contracts/insights.ts';
import { blockedByActor } from '../blocks/blockedByActor.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { directoryEntries } from '../people/directoryEntries.ts';
import { toPersonCard } from '../people/personCard.ts';
import { skillNames } from '../skills/skillNames.ts';
import { accessInsight, type AccessedInsight, type InsightDocument } from './access.ts';
import { describeAudiences } from './describeAudiences.ts';
import { readUses, type Uses } from './readUses.ts';
import { relatedInsights } from './relatedInsights.ts';
import { noOutcomes } from './toHits.ts';

type Cards = ReadonlyMap<string, ReturnType<typeof toPersonCard>>;

/**
 * An insight as the acting reader may see it, with what others say to it; what somebody the reader blocked says with their
 * name is left out. Flags and earlier texts are its owner's only: an earlier text may have been meant for fewer. Error:
 * `insightNotFound`. Reads only.
 */
export async function getInsight(ctx: Context, { id }: { id: string }): Promise<InsightView> {
  const { insight, isMine, reader } = await accessInsight(ctx, id);
  const uses = await readUses(ctx, insight._id, isMine);
  const cards = await cardsOf(ctx, insight, uses);
  const [audience] = await describeAudiences(ctx, [insight.audience]);
  if (!audience || insight.state === 'withdrawn') throw new DomainError('not_found', 'insightNotFound');
  return {
    ...ofItself({ insight, isMine }),
    state: insight.state,
    audience,
    // Whoever saved it knows who wrote it; whether that person was asked they may not know.
    author: insight.state === 'waitsForAuthor' ? null : (cards.get(insight.ownerId?.toString() ?? '') ?? null),
    contact: cards.get(contactOf(insight)) ?? null,
    isHelpfulToMe: uses.marks.has('helpful'),
    isSaved: uses.marks.has('saved'),
    myOutcome: uses.myOutcome,
    ...(await saidTo(ctx, uses, cards)),
    related: await relatedInsights(ctx, insight, reader),
    skill: await skillOf(ctx, insight),
  };
}

/** What needs no question to anybody else. Pure. */
function ofItself({ insight, isMine }: Pick<AccessedInsight, 'insight' | 'isMine'>) {
  const { type, title, text, why, language, naming, version, isFlagged, helpful, reviewOn } = insight;
  return {
    id: insight.id as string,
    ...{ version, type, title, text, why, language, naming, isFlagged, helpful, isMine },
    tags: insight.tags.map(({ skillId, name }) => ({ skillId: skillId ?? null, name })),
    link: insight.link || null,
    sharedAt: insight.sharedAt?.toISOString() ?? null,
    changedAt: insight.changedAt.toISOString(),
    rightUntil: reviewOn ?? null,
    outcomes: { ...noOutcomes, ...insight.toObject().outcomes },
    history: isMine
      ? insight.history
          .map((one) => ({ title: one.title, text: one.text, until: one.until.toISOString() }))
          .toSorted((one, other) => other.until.localeCompare(one.until))
      : [],
  };
}

/** Comments and lines with the people who stand by them; flags come only where the owner asked for them. */
async function saidTo(
  ctx: Context,
  uses: Uses,
  cards: Cards,
): Promise<Pick<InsightView, 'comments' | 'lines' | 'flags'>> {
  const blocked = await blockedByActor(ctx);
  const shown = (personId: { toString(): string }) =>
    blocked.has(personId.toString()) ? undefined : cards.get(personId.toString());
  return {
    comments: uses.comments.flatMap(({ _id, personId, text, at, isExperience }) => {
      const person = shown(personId);
      const isMine = personId.toString() === ctx.actor.personId;
      return person ? [{ id: _id.toString(), person, text, at: at.toISOString(), isMine, isExperience }] : [];
    }),
    lines: uses.lines.flatMap(({ personId, kind, line }) => {
      const person = shown(personId);
      return person ? [{ person, kind, line }] : [];
    }),
    flags: uses.flags.map(({ reason, words }) => ({ reason, words })),
  };
}

/** A contact is named once they have passed it on. */
const contactOf = ({ contactId, state }: InsightDocument): string =>
  state === 'shared' || state === 'expired' ? (contactId?.toString() ?? '') : '';

async function cardsOf(ctx: Context, insight: InsightDocument, { comments, lines }: Uses): Promise<Cards> {
  const said = [...comments, ...lines].map(({ personId }) => personId.toString());
  const ids = new Set([insight.ownerId?.toString() ?? '', contactOf(insight), ...said]);
  ids.delete('');
  const entries = await directoryEntries(ctx, [...ids]);
  return new Map([...entries].map(([id, entry]) => [id, toPersonCard(entry)]));
}

async function skillOf(ctx: Context, { tags }: InsightDocument): Promise<InsightView['skill']> {
  const ids = tags.flatMap(({ skillId }) => skillId ?? []);
  const names = await skillNames(ctx.tenantId, ids);
  const id = ids.find((one) => names.has(one));
  return id === undefined ? null : { id, name: names.get(id) ?? id };
}
