import type {
  AudienceChoice,
  InsightAudience,
  InsightFields,
  InsightLanguage,
  InsightNaming,
  InsightTag,
  InsightType,
  InsightView,
} from '../../../../../api/contracts/insights.ts';
import { longestText } from '../../../../../api/contracts/insightUses.ts';

/** What is being written. Null: as it is guessed, or as it is offered first. */
export type ShareDraft = {
  text: string;
  audience: InsightAudience | null;
  isNamed: boolean;
  title: string | null;
  type: InsightType | null;
  tags: InsightTag[] | null;
  language: InsightLanguage | null;
  why: string;
  link: string;
  reviewOn: string;
  /** Shown beside the one it is close to. */
  linkTo: string | null;
  /** Names and addresses that were looked at and stay. */
  leftIn: string[];
  /** Stays with the words, so that they are shared once whatever happens to the answer. */
  onceKey: string;
};

export function emptyDraft(text: string, onceKey: string): ShareDraft {
  return {
    text,
    onceKey,
    audience: null,
    isNamed: true,
    title: null,
    type: null,
    tags: null,
    language: null,
    why: '',
    link: '',
    reviewOn: '',
    linkTo: null,
    leftIn: [],
  };
}

/** One's own insight, to be changed or to be shared now. */
export function draftOf(view: InsightView, onceKey: string): ShareDraft {
  const { text, title, type, tags, language, why, naming } = view;
  return {
    ...emptyDraft(text, onceKey),
    audience: view.audience.audience,
    isNamed: naming === 'named',
    title,
    type,
    tags,
    language,
    why,
    link: view.link ?? '',
    reviewOn: view.rightUntil ?? '',
  };
}

/** Whether there is anything that would be lost: words of one's own, other than those it began with. */
export const isWorthKeeping = (draft: ShareDraft, first: ShareDraft): boolean =>
  draft.text.trim() !== '' && JSON.stringify(draft) !== JSON.stringify({ ...first, onceKey: draft.onceKey });

/** The name of an audience among others. */
export const audienceKey = (audience: InsightAudience): string => Object.values(audience).join(':');

/** The one that was chosen, or the one offered first. */
export function chosenAudience(draft: ShareDraft, choices: readonly AudienceChoice[]): AudienceChoice | undefined {
  const { audience } = draft;
  if (!audience) return choices[0];
  return choices.find((choice) => audienceKey(choice.audience) === audienceKey(audience));
}

/** Whose name stands there; null: without the own one it can't go to these readers. */
export function namingOf(draft: ShareDraft, choice: AudienceChoice): InsightNaming | null {
  if (draft.isNamed) return 'named';
  if (choice.mayBeUnnamed) return 'unnamed';
  return choice.mayGoThroughContact ? 'throughContact' : null;
}

/** `news`: the guess of these very words brought something to look at first. */
export type ShareProblem = 'empty' | 'tooLong' | 'link' | 'naming' | 'audience' | 'news';

/** What the server would refuse, said before it is asked. A draft may wait for its readers. */
export function problemOf(draft: ShareDraft, choice: AudienceChoice | undefined): ShareProblem | null {
  if (draft.text.trim() === '') return 'empty';
  if (draft.text.trim().length > longestText) return 'tooLong';
  if (!isGoodLink(draft.link)) return 'link';
  if (!choice) return 'audience';
  return namingOf(draft, choice) === null ? 'naming' : null;
}

export function isGoodLink(link: string): boolean {
  const words = link.trim();
  if (words === '') return true;
  return URL.canParse(words) && new URL(words).protocol === 'https:' && words.length <= 500;
}

/** What is sent; what is empty is guessed by the server. */
export function fieldsOf(draft: ShareDraft): InsightFields {
  const { type, tags, language, isNamed } = draft;
  const title = draft.title?.trim();
  return {
    text: draft.text.trim(),
    ...(title && { title }),
    ...(type && { type }),
    ...(tags && { tags }),
    ...(language && { language }),
    why: draft.why.trim(),
    link: draft.link.trim() || null,
    // Whoever shares without a name is never reminded of it.
    reviewOn: (isNamed && draft.reviewOn) || null,
  };
}
