import { createHash, randomUUID } from 'node:crypto';
import type { MessagingExtensionActionResponse } from 'botbuilder';
import { shareForm as shareFormData, type ShareForm } from '../../api/contracts/insightForms.ts';
import type { AudienceChoice, InsightGuess, InsightView } from '../../api/contracts/insights.ts';
import { longestText } from '../../api/contracts/insightUses.ts';
import { DomainError } from '../../api/domain/errors.ts';
import { audiencesOf } from '../../api/domain/insights/audiencesOf.ts';
import { guessInsight } from '../../api/domain/insights/guessInsight.ts';
import { findShared } from '../../api/domain/insights/findShared.ts';
import { shareInsight as share } from '../../api/domain/insights/shareInsight.ts';
import { viewForCard } from '../../api/domain/insights/viewForCard.ts';
import { errorSentence, sentences } from '../../api/sentences/sentences.ts';
import { sharedQuietly } from '../cards/insights/closing.ts';
import { shareForm, type ShareFormView } from '../cards/insights/shareForm.ts';
import type { Scene } from '../cards/scene.ts';
import { choiceOf, keyOf, namingsFor, offered } from './audiences.ts';
import { dialog } from './dialog.ts';
import { insertable, isChatCard, listOf } from './insertable.ts';
import type { Opened } from './opened.ts';

type Answer = MessagingExtensionActionResponse;

const plainForm: Omit<ShareFormView, 'onceKey'> = {
  text: '',
  audiences: [],
  audience: '',
  namings: ['named'],
  naming: 'named',
  problem: '',
  checked: '',
  warnings: [],
  similar: [],
  isNarrowed: false,
};

const show = (scene: Scene, view: ShareFormView): Answer => dialog(scene, 'shareForm.heading', shareForm(scene, view));

/** The empty form, with a key of its own: however often it is sent, it is one insight. */
export async function fetchShare({ ctx, scene }: Opened): Promise<Answer> {
  return show(scene, { ...plainForm, ...withChoices(scene, await audiencesOf(ctx)), onceKey: randomUUID() });
}

/** What was sent from the form: shown once more where something should be looked at first, shared where not. */
export async function submitShare(opened: Opened, sent: unknown): Promise<Answer> {
  const { ctx, scene } = opened;
  const read = shareFormData.safeParse(sent);
  if (!read.success) return shareFailed(scene, sent, 'unreadable');
  const form = read.data;
  const choices = await audiencesOf(ctx);
  const asTyped = { ...typed(form), ...withChoices(scene, choices) };
  if (form.step === 'change') return show(scene, asTyped);

  const wrong = whatIsWrong(form, choices);
  if (wrong) return show(scene, { ...asTyped, problem: sentences(scene.reader.locale)(wrong) });
  try {
    return (await check(opened, form, asTyped)) ?? (await shareNow(opened, form, choices));
  } catch (error) {
    // Anything else is answered by whoever called; there is no more to keep of it than what was typed.
    if (!(error instanceof DomainError)) throw error;
    ctx.log.info({ code: error.code, reason: error.reason }, 'an insight was not shared');
    // Something else was shared by this very form: whoever shares after reading so means a second one.
    const problem = errorSentence(scene.reader.locale, error.reason);
    return show(scene, { ...asTyped, ...(error.reason === 'sharedOtherwise' && { onceKey: randomUUID() }), problem });
  }
}

/** The form as it was sent, with a sentence; made without the database, which may be what failed. */
export function shareFailed(scene: Scene, sent: unknown, reason: string): Answer {
  const read = shareFormData.safeParse(sent);
  const { text } = (sent ?? {}) as { text?: unknown };
  const kept = read.success
    ? typed(read.data)
    : { ...plainForm, onceKey: randomUUID(), text: typeof text === 'string' ? text : '' };
  return show(scene, { ...kept, problem: errorSentence(scene.reader.locale, reason) });
}

const typed = ({ onceKey, text = '', audience = '', naming = 'named', checked = '' }: ShareForm): ShareFormView => ({
  ...plainForm,
  ...{ onceKey, text, audience, naming, checked },
});

const withChoices = (scene: Scene, choices: readonly AudienceChoice[]) => ({
  audiences: offered(scene, choices),
  namings: namingsFor(choices),
});

function whatIsWrong({ text = '', audience }: ShareForm, choices: readonly AudienceChoice[]) {
  if (text.trim() === '') return 'shareForm.needsText' as const;
  if (text.length > longestText) return 'shareForm.tooLong' as const;
  return choiceOf(choices, audience) ? null : ('shareForm.noAudience' as const);
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What the writer should look at before, once for each text: names and addresses in it, similar ones, many readers for a mistake. */
async function check({ ctx, scene }: Opened, form: ShareForm, asTyped: ShareFormView): Promise<Answer | null> {
  const { text = '', audience, checked } = form;
  if (checked === digest(text)) return null;
  const { warnings, similar, ...guess } = await guessInsight(ctx, { text });
  const narrower = narrowerThan(guess, audience);
  if (warnings.length === 0 && similar.length === 0 && !narrower) return null;
  // Sent twice: the one that is close to it is itself.
  if (await findShared(ctx, form.onceKey)) return null;
  return show(scene, {
    ...asTyped,
    warnings,
    similar: similar.map(({ title }) => title),
    checked: digest(text),
    ...(narrower && { audience: narrower, isNarrowed: true }),
  });
}

/** A lesson from a mistake starts with few: where everyone was chosen, the guess is offered instead. */
function narrowerThan({ type, audiences: [first] }: Pick<InsightGuess, 'type' | 'audiences'>, chosen?: string) {
  if (type !== 'mistake' || chosen !== 'everyone' || !first) return null;
  const key = keyOf(first.audience);
  return key === chosen ? null : key;
}

async function shareNow(
  opened: Opened,
  { text = '', audience, naming = 'named', onceKey }: ShareForm,
  choices: readonly AudienceChoice[],
) {
  const choice = choiceOf(choices, audience);
  if (!choice) throw new DomainError('invalid', 'unreadable');
  const { ctx } = opened;
  const shared = await share(ctx, { text, audience: choice.audience, naming, isDraft: false, onceKey });
  return intoTheChat(opened, shared);
}

/** The card for the message box; without a name there is none, since whoever sends it would be taken for its owner. */
async function intoTheChat(opened: Opened, { id, naming, state }: InsightView): Promise<Answer> {
  const { ctx, scene } = opened;
  if (naming !== 'named') return dialog(scene, 'shareForm.heading', sharedQuietly(scene, id, state === 'shared'));
  const view = await viewForCard(ctx, { id, hasButtons: await opened.botIsIn() });
  if (!isChatCard(view)) return dialog(scene, 'shareForm.heading', sharedQuietly(scene, id, false));
  return listOf([insertable(scene, view, sentences(scene.reader.locale)('shareForm.heading'))]);
}
