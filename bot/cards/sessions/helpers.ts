import type { CardView } from '../../../api/contracts/cards.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { namedTitle } from '../parts/namedText.ts';
import { kicker, note, sentence } from '../parts/ownText.ts';
import { personRow } from '../parts/personRow.ts';
import { place } from '../parts/personTitle.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

const most = 3;

/** "Who can help me with ...": up to three colleagues, each one tap from being asked for 25 minutes. */
export function helpers(scene: Scene, view: Extract<CardView, { card: 'helpers' }>): Drawing {
  const shown = view.helpers.slice(0, most);
  const skill = cut(view.skillName, 60);
  if (shown.length === 0) return nobody(scene, skill);
  const name = cut(shown[0]?.person.name ?? '', 60);
  const values = { ...numberWord(scene.reader.locale, shown.length), name, skill };
  return {
    summary: notification(scene, 'helpers.summary', values),
    body: [
      kicker(scene, 'helpers.kicker'),
      namedTitle(scene, 'helpers.title', values),
      ...shown.map(({ person, skillId }) => {
        const ask = execute(scene, 'buttons.ask', 'askOneOff', { personId: person.id, skillId });
        return personRow(scene, person, place(person)[0], ask);
      }),
      note(scene, 'helpers.note'),
    ],
  };
}

function nobody(scene: Scene, skill: string): Drawing {
  return {
    summary: notification(scene, 'helpers.summaryNone', { skill }),
    body: [
      kicker(scene, 'helpers.kicker'),
      namedTitle(scene, 'helpers.titleNone', { skill }),
      sentence(scene, 'helpers.textNone'),
      ...buttons(
        execute(scene, 'buttons.findPartner', 'findPartner'),
        execute(scene, 'buttons.tellMeWhen', 'notifyWhenFits'),
      ),
    ],
  };
}
