import type { Locale } from '../../../../../api/contracts/common.ts';
import {
  mostQuestions,
  type PollDraft,
  type PollQuestion,
  type PollView,
  type QuestionKind,
  type Words,
} from '../../../../../api/contracts/polls.ts';

/** A question while it is written; the key stays when it moves. */
export type DraftQuestion = PollQuestion & { key: number };
export type Draft = Omit<PollDraft, 'questions'> & { questions: DraftQuestion[] };

/** How many words a kind takes: a scale four or five, a choice two to five. */
export const optionLimits = { scale: [4, 5], choice: [2, 5], text: [0, 0] } as const satisfies Record<
  QuestionKind,
  readonly [number, number]
>;

export const none: Words = { en: '', de: '' };

export const otherLocale = (locale: Locale): Locale => (locale === 'de' ? 'en' : 'de');

export function draftOf({ questions, door, closesAt }: Pick<PollView, 'questions' | 'door' | 'closesAt'>): Draft {
  return { questions: questions.map((question, key) => ({ ...question, key })), door, closesAt };
}

export function inputOf({ questions, door, closesAt }: Draft): PollDraft {
  const trimmed = ({ en, de }: Words): Words => ({ en: en.trim(), de: de.trim() });
  return {
    questions: questions.map(({ id, kind, text, options }) => ({
      id,
      kind,
      text: trimmed(text),
      options: options.map(trimmed),
    })),
    door,
    closesAt,
  };
}

const nextKey = (questions: readonly DraftQuestion[]): number => Math.max(-1, ...questions.map(({ key }) => key)) + 1;

/** A name that no other question of the draft has; what it is asked under is decided when it opens. */
function freeId(questions: readonly DraftQuestion[]): string {
  for (let place = 1; ; place += 1) {
    const id = `own-${place}`;
    if (!questions.some((one) => one.id === id)) return id;
  }
}

/** A new question at the end, with the usual words of a scale; not beyond six. Pure. */
export function withNew(draft: Draft, scale: readonly Words[]): Draft {
  const { questions } = draft;
  if (questions.length >= mostQuestions) return draft;
  const question = { key: nextKey(questions), id: freeId(questions), kind: 'scale' as const, text: none };
  return { ...draft, questions: [...questions, { ...question, options: [...scale] }] };
}

/** Another kind keeps the question's words; its options begin anew. Pure. */
export function withKind(question: DraftQuestion, kind: QuestionKind, scale: readonly Words[]): DraftQuestion {
  if (kind === question.kind) return question;
  const options = { scale: [...scale], choice: [none, none], text: [] }[kind];
  return { ...question, kind, options };
}

export function withChanged(draft: Draft, changed: DraftQuestion): Draft {
  return { ...draft, questions: draft.questions.map((one) => (one.key === changed.key ? changed : one)) };
}

export function without(draft: Draft, key: number): Draft {
  return { ...draft, questions: draft.questions.filter((one) => one.key !== key) };
}

/** Back at the place it had, as far as there still is one. Pure. */
export function withBack(draft: Draft, question: DraftQuestion, place: number): Draft {
  const { questions } = draft;
  if (questions.length >= mostQuestions || questions.some(({ key }) => key === question.key)) return draft;
  const id = questions.some((one) => one.id === question.id) ? freeId(questions) : question.id;
  return { ...draft, questions: [...questions.slice(0, place), { ...question, id }, ...questions.slice(place)] };
}

/** The question with this key at another place; the others keep their order. Pure. */
export function moved(draft: Draft, key: number, place: number): Draft {
  const question = draft.questions.find((one) => one.key === key);
  if (!question) return draft;
  const rest = draft.questions.filter((one) => one.key !== key);
  const at = Math.max(0, Math.min(rest.length, place));
  return { ...draft, questions: [...rest.slice(0, at), question, ...rest.slice(at)] };
}

/** A template's questions in place of what stands here. Pure. */
export function fromTemplate(draft: Draft, questions: readonly PollQuestion[]): Draft {
  const first = nextKey(draft.questions);
  return { ...draft, questions: questions.map((question, place) => ({ ...question, key: first + place })) };
}

export function withText(question: DraftQuestion, locale: Locale, text: string): DraftQuestion {
  return { ...question, text: { ...question.text, [locale]: text } };
}

export function withOption(question: DraftQuestion, place: number, locale: Locale, word: string): DraftQuestion {
  const options = question.options.map((option, at) => (at === place ? { ...option, [locale]: word } : option));
  return { ...question, options };
}
