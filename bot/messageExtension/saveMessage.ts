import { randomUUID } from 'node:crypto';
import type { MessagingExtensionActionResponse } from 'botbuilder';
import * as z from 'zod/mini';
import { extensionMessage, saveForm as saveFormData, type ExtensionMessage } from '../../api/contracts/insightForms.ts';
import { longestText } from '../../api/contracts/insightUses.ts';
import { askToSave } from '../../api/domain/insights/askToSave.ts';
import { notDone, notSaved, saved, type NotSaved } from '../cards/insights/closing.ts';
import { saveForm } from '../cards/insights/saveForm.ts';
import type { Scene } from '../cards/scene.ts';
import { dialog } from './dialog.ts';
import type { Opened } from './opened.ts';
import { plainText } from './plainText.ts';

type Answer = MessagingExtensionActionResponse;

/** A message that can be saved: what it says, and who in this company said it. */
interface Said {
  text: string;
  authorObjectId: string;
  authorName: string;
  isOwn: boolean;
}

const objectId = z.guid();

/** What would be kept and who is asked, before anything is. */
export async function fetchSave(opened: Opened, message: unknown): Promise<Answer> {
  const { scene } = opened;
  const said = read(opened, message);
  if (typeof said === 'string') return refuse(scene, said);
  return show(scene, saveForm(scene, { ...said, onceKey: randomUUID() }));
}

/**
 * [Ask and save]. Words and author are read from the message that Teams sends along once more; the form carries only its key,
 * so nobody can be asked about words they did not write.
 */
export async function submitSave(opened: Opened, sent: unknown, message: unknown): Promise<Answer> {
  const { ctx, scene } = opened;
  const form = saveFormData.safeParse(sent);
  const said = form.success ? read(opened, message) : 'unreadable';
  if (!form.success || typeof said === 'string') return refuse(scene, typeof said === 'string' ? said : 'unreadable');
  const { text, authorObjectId, authorName, isOwn } = said;
  const { id } = await askToSave(ctx, { text, authorObjectId, authorName, onceKey: form.data.onceKey });
  return show(scene, saved(scene, id, isOwn ? null : authorName));
}

export const saveFailed = (scene: Scene, reason: string): Answer => show(scene, notDone(scene, reason));

const show = (scene: Scene, drawing: Parameters<typeof dialog>[2]): Answer =>
  dialog(scene, 'saveForm.heading', drawing);
const refuse = (scene: Scene, why: NotSaved): Answer => show(scene, notSaved(scene, why));

function read({ ctx, speaker }: Opened, sent: unknown): Said | NotSaved {
  const message = extensionMessage.safeParse(sent);
  if (!message.success || message.data.deleted) return 'unreadable';
  const author = authorOf(message.data, ctx.tenantId);
  if (typeof author === 'string') return author;
  const { contentType, content } = message.data.body ?? {};
  const text = plainText(content ?? '', (contentType ?? 'html').toLowerCase());
  if (!/[\p{L}\p{N}]/u.test(text)) return 'noWords';
  if (text.length > longestText) return 'tooLong';
  return { ...author, text, isOwn: author.authorObjectId === speaker.objectId.toLowerCase() };
}

/** Somebody of this company; bots have nobody to ask, and people elsewhere no way to answer. */
function authorOf({ from }: ExtensionMessage, tenantId: string): Omit<Said, 'text' | 'isOwn'> | NotSaved {
  const { user, application } = from ?? {};
  const id = objectId.safeParse(user?.id);
  if (application || !user || !id.success) return 'notAPerson';
  const isElsewhere = Boolean(user.tenantId) && user.tenantId?.toLowerCase() !== tenantId.toLowerCase();
  if (isElsewhere || (user.userIdentityType ?? 'aadUser') !== 'aadUser') return 'otherCompany';
  return { authorObjectId: id.data.toLowerCase(), authorName: user.displayName ?? '' };
}
