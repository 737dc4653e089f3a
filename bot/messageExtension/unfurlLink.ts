import type { MessagingExtensionResponse } from 'botbuilder';
import { viewForCard } from '../../api/domain/insights/viewForCard.ts';
import { sentences } from '../../api/sentences/sentences.ts';
import { insightLink } from '../cards/insights/insightLink.ts';
import { wrapCard } from '../cards/renderCard.ts';
import type { Scene } from '../cards/scene.ts';
import { attachment, insertable, isChatCard, listOf } from './insertable.ts';
import type { Opened } from './opened.ts';

const nothing = (): MessagingExtensionResponse => listOf([]);

/** The insight that a link is about: on our own origin, at its page and no other. Null: any other link. */
export function insightOfLink(url: unknown, publicOrigin: string): string | null {
  if (typeof url !== 'string' || url.length > 500 || !URL.canParse(url)) return null;
  const { origin, pathname, username, password } = new URL(url);
  if (origin !== publicOrigin || username !== '' || password !== '') return null;
  return /^\/insights\/([0-9a-f]{24})$/.exec(pathname)?.[1] ?? null;
}

/** A link somebody pasted: the card, if they may read it; nothing if not. */
export async function unfurlLink(opened: Opened, url: unknown): Promise<MessagingExtensionResponse> {
  const { ctx, scene } = opened;
  const id = insightOfLink(url, scene.publicOrigin);
  if (!id) return nothing();
  const view = await viewForCard(ctx, { id, hasButtons: await opened.botIsIn() });
  return isChatCard(view)
    ? listOf([insertable(scene, view, sentences(scene.reader.locale)('insightLimited.kicker'))])
    : nothing();
}

/** The same for somebody who has not installed Pairwise: that there is a link, and nothing of what it leads to. */
export function unfurlAnonymously(scene: Scene, url: unknown): MessagingExtensionResponse {
  const id = insightOfLink(url, scene.publicOrigin);
  if (!id) return nothing();
  const say = sentences(scene.reader.locale);
  return listOf([attachment(wrapCard(insightLink(scene, id)), say('insightLink.title'), say('insightLink.text'))]);
}
