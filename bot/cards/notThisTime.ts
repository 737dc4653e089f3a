import type { CardView } from '../../api/contracts/cards.ts';
import type { PartnerSuggestion } from '../../api/contracts/matching.ts';
import { numberWord } from '../../api/sentences/numberWord.ts';
import type { ColumnSet } from './elements.ts';
import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { namedKicker, namedTitle } from './parts/namedText.ts';
import { note, title } from './parts/ownText.ts';
import { personRow } from './parts/personRow.ts';
import { quote } from './parts/quote.ts';
import type { Drawing, Scene } from './scene.ts';
import { askPage } from './suggestion.ts';
import { cut, notification, sentenceWith } from './text.ts';

const most = 3;

/** No, silence and leave read the same to the asker: this card, and others who fit. A line stands on it if one came. */
export function notThisTime(scene: Scene, view: Extract<CardView, { card: 'notThisTime' }>): Drawing {
  const others = view.others.slice(0, most);
  const values = { ...numberWord(scene.reader.locale, others.length), name: cut(others[0]?.person.name ?? '', 60) };
  const hasOthers = others.length > 0;
  return {
    summary: notification(scene, hasOthers ? 'notThisTime.summaryOthers' : 'notThisTime.summary', values),
    body: [
      namedKicker(scene, 'notThisTime.kicker', { first: cut(firstName(view.person), 40) }),
      hasOthers ? namedTitle(scene, 'notThisTime.titleOthers', values) : title(scene, 'notThisTime.title'),
      ...quote(cut(view.line, 300)),
      ...others.map((other) => otherRow(scene, other)),
      ...(hasOthers ? [] : buttons(execute(scene, 'buttons.tellMeWhen', 'notifyWhenFits'))),
      note(scene, 'notThisTime.note'),
    ],
  };
}

function otherRow(scene: Scene, { person, comes, gives }: PartnerSuggestion): ColumnSet {
  const skill = cut((comes ?? gives)?.skillName ?? '', 80);
  const small = { size: 'Small', isSubtle: true } as const;
  const line = sentenceWith(scene, comes ? 'notThisTime.canTeach' : 'notThisTime.wantsToLearn', { skill }, small);
  return personRow(scene, person, line, open(scene, 'buttons.ask', pageLink(scene, askPage(person.id))));
}
