import type { InsightNaming, InsightWarning } from '../../../api/contracts/insights.ts';
import { longestText } from '../../../api/contracts/insightUses.ts';
import { sentences, type SentenceKey } from '../../../api/sentences/sentences.ts';
import type { ActionSet, ChoiceSet, Element, SubmitAction, TextInput } from '../elements.ts';
import { kicker, note, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, plain, sentenceWith, written } from '../text.ts';
import { titleText } from './parts.ts';

/** Everything the dialog shows; what was typed and chosen goes round with it until it is shared. */
export interface ShareFormView {
  onceKey: string;
  text: string;
  /** Keys with their words; empty while they can't be read, then `audience` waits unseen. */
  audiences: { key: string; words: string }[];
  audience: string;
  namings: InsightNaming[];
  naming: InsightNaming;
  /** A sentence of ours: what was wrong with what was sent. */
  problem: string;
  /** Of which text the warnings below were shown; empty: they were not. */
  checked: string;
  warnings: InsightWarning[];
  similar: string[];
  isNarrowed: boolean;
}

const mostWarnings = 4;
const mostSimilar = 3;
const longestSent = 10_000;

/** The dialog in which an insight is written: a text and who may read it. One column, for a phone as for a desk. */
export function shareForm(scene: Scene, view: ShareFormView): Drawing {
  const isCheck = view.warnings.length > 0 || view.similar.length > 0 || view.isNarrowed;
  return {
    summary: notification(scene, 'shareForm.heading'),
    body: [
      kicker(scene, isCheck ? 'shareForm.kickerCheck' : 'shareForm.kicker'),
      title(scene, isCheck ? 'shareForm.titleCheck' : 'shareForm.title'),
      ...(view.problem ? [{ type: 'TextBlock' as const, text: view.problem, wrap: true as const }] : []),
      ...warnings(scene, view),
      ...similar(scene, view),
      ...(view.isNarrowed ? [sentence(scene, 'shareForm.narrow')] : []),
      textInput(scene, view),
      ...audienceInput(scene, view),
      ...namingInput(scene, view),
      submit(scene, view, isCheck),
      note(scene, 'shareForm.note'),
    ],
  };
}

/** The text is the writer's own: it stands in the sentence as a run of its own. */
function warnings(scene: Scene, { warnings: all }: ShareFormView): Element[] {
  const shown = all
    .slice(0, mostWarnings)
    .map(({ kind, words }) => sentenceWith(scene, `shareForm.${kind}`, { words: cut(plain(words), 60) }));
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [sentence(scene, 'shareForm.more', { count: more })] : [])];
}

function similar(scene: Scene, { similar: titles }: ShareFormView): Element[] {
  if (titles.length === 0) return [];
  return [
    sentence(scene, 'shareForm.similar'),
    ...titles.slice(0, mostSimilar).map((one) => written(titleText(one), { weight: 'Bolder' })),
  ];
}

function textInput(scene: Scene, { text }: ShareFormView): TextInput {
  const say = sentences(scene.reader.locale);
  const value = cut(text, longestSent);
  return {
    type: 'Input.Text',
    id: 'text',
    label: say('shareForm.text'),
    placeholder: say('shareForm.placeholder'),
    ...(value && { value }),
    maxLength: longestText,
    isMultiline: true,
  };
}

function audienceInput(scene: Scene, { audiences, audience }: ShareFormView): ChoiceSet[] {
  const choices = audiences.map(({ key, words }) => ({ title: words, value: key }));
  return choicesOf(scene, 'audience', 'shareForm.audience', choices, audience);
}

function namingInput(scene: Scene, { namings, naming }: ShareFormView): ChoiceSet[] {
  const say = sentences(scene.reader.locale);
  const choices = namings.map((value) => ({ title: say(`shareForm.${value}`), value }));
  return choices.length > 1 ? choicesOf(scene, 'naming', 'shareForm.naming', choices, naming) : [];
}

function choicesOf(
  scene: Scene,
  id: string,
  label: SentenceKey,
  choices: ChoiceSet['choices'],
  chosen: string,
): ChoiceSet[] {
  const [first] = choices;
  if (!first) return [];
  const value = choices.some((one) => one.value === chosen) ? chosen : first.value;
  return [
    { type: 'Input.ChoiceSet', id, label: sentences(scene.reader.locale)(label), style: 'compact', value, choices },
  ];
}

/** What no input shows goes along in the button's data: an input of the same name wins over it. */
function submit(scene: Scene, { onceKey, checked, audience, naming }: ShareFormView, isCheck: boolean): ActionSet {
  const say = sentences(scene.reader.locale);
  const data = { onceKey, ...(checked && { checked }), ...(audience && { audience }), naming };
  const share: SubmitAction = {
    type: 'Action.Submit',
    title: say(isCheck ? 'buttons.shareAnyway' : 'buttons.share'),
    ...(!isCheck && { style: 'positive' as const }),
    data: { ...data, step: 'share' },
  };
  const change: SubmitAction = {
    type: 'Action.Submit',
    title: say('buttons.change'),
    data: { ...data, step: 'change' },
  };
  return { type: 'ActionSet', spacing: 'Medium', actions: isCheck ? [share, change] : [share] };
}
