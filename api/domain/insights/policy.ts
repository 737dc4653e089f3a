/** What of an insight says who may read it; a document, a lean row or an entry of the index will do. */
export interface Readable {
  state: string;
  audience: {
    kind: string;
    programmeId?: { toString(): string } | null;
    department?: string;
    partnershipId?: { toString(): string } | null;
  };
  savedById?: { toString(): string } | null;
  contactId?: { toString(): string } | null;
}

/** Who reads, as the company knows them. */
export interface InsightReader {
  personId: string;
  department: string;
  /** Programmes they take part in or lead. */
  programmeIds: ReadonlySet<string>;
  /** Partnerships they are or were in, from the first yes of all on. */
  partnershipIds: ReadonlySet<string>;
}

/** Is somebody in the audience? Pure. */
export function isInAudience({ audience }: Pick<Readable, 'audience'>, reader: InsightReader): boolean {
  switch (audience.kind) {
    case 'everyone':
      return true;
    case 'programme':
      return audience.programmeId ? reader.programmeIds.has(audience.programmeId.toString()) : false;
    case 'team':
      return Boolean(audience.department) && audience.department === reader.department;
    case 'partnership':
      return audience.partnershipId ? reader.partnershipIds.has(audience.partnershipId.toString()) : false;
    default:
      return false;
  }
}

/**
 * May somebody read it by its link? Its owner always; while it waits, also whoever was asked and whoever saved it; once it
 * is shared its audience and whoever passed it on, also after it has expired. Being an administrator plays no part. Pure.
 */
export function mayRead(insight: Readable, reader: InsightReader, isOwner: boolean): boolean {
  if (insight.state === 'withdrawn') return false;
  if (isOwner) return true;
  if (insight.state === 'waitsForAuthor') return insight.savedById?.toString() === reader.personId;
  const isContact = insight.contactId?.toString() === reader.personId;
  if (insight.state === 'waitsForContact') return isContact;
  return (insight.state === 'shared' || insight.state === 'expired') && (isContact || isInAudience(insight, reader));
}

/** May a search, a list or a count know of it? Only what is shared, for its audience; the owner's drafts have a list of their own. */
export const maySearch = (insight: Readable, reader: InsightReader): boolean =>
  insight.state === 'shared' && isInAudience(insight, reader);

/** May everybody in the company read it, so that a card with its text may stand in any chat? Pure. */
export const isForEverybody = ({ state, audience }: Readable): boolean =>
  state === 'shared' && audience.kind === 'everyone';
