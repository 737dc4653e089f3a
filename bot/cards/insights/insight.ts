import type { CardView } from '../../../api/contracts/cards.ts';
import type { ExecuteAction, RichTextBlock } from '../elements.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { namedKicker } from '../parts/namedText.ts';
import { kicker } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, written } from '../text.ts';
import { insightTitle, openInsight, typeOf, words } from './parts.ts';

type View = Extract<CardView, { card: 'insight' }>;

const longest = { text: 600, why: 300, tags: 120 };

/**
 * An insight with its text. Put into a chat by an extension it is read by everybody there, in the language of whoever put it
 * there: nothing on it is about its reader. Only in a chat with the bot alone does the view say what this reader has marked.
 */
export function insight(scene: Scene, view: View): Drawing {
  return {
    summary: summaryOf(scene, view),
    body: [
      kickerOf(scene, view),
      insightTitle(view),
      ...words(view.text, longest.text),
      ...facts(scene, factsOf(view)),
      ...buttons(...reactions(scene, view), openInsight(scene, view.insightId)),
    ],
  };
}

function summaryOf(scene: Scene, { author, title }: View): string {
  if (!author) return notification(scene, 'insight.summaryUnnamed', { title: cut(title, 70) });
  return notification(scene, 'insight.summary', { name: cut(author.name, 60), title });
}

function kickerOf(scene: Scene, { type, author }: View) {
  const values = { type: typeOf(scene, type) };
  if (!author) return kicker(scene, 'insight.kickerUnnamed', values);
  return namedKicker(scene, 'insight.kicker', { ...values, name: cut(author.name, 60) });
}

function factsOf({ why, tags }: View): Fact[] {
  const names = cut(tags.map(({ name }) => cut(name, 40)).join(' · '), longest.tags);
  const value = (text: string): RichTextBlock => written(text);
  return [
    ...(why.trim() === '' ? [] : [{ label: 'facts.whatFor', value: value(cut(why.trim(), longest.why)) } as const]),
    ...(names === '' ? [] : [{ label: 'facts.tags', value: value(names) } as const]),
  ];
}

/** Votes are counted where the bot is in the conversation; elsewhere [Open] leads to them. */
function reactions(scene: Scene, { hasButtons, insightId, helpful: n, isMarked }: View): ExecuteAction[] {
  if (!hasButtons) return [];
  return [
    n > 0
      ? execute(scene, 'buttons.helpfulVotes', 'voteHelpful', { insightId }, { values: { n } })
      : execute(scene, 'buttons.helpful', 'voteHelpful', { insightId }),
    execute(scene, isMarked.saved ? 'buttons.saved' : 'buttons.save', 'saveInsight', { insightId }),
  ];
}
