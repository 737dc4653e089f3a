import type { CardView } from '../../../api/contracts/cards.ts';
import { mostDigestRows } from '../../../api/contracts/sessionCards.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { pageLink } from '../links.ts';
import { open } from '../parts/buttons.ts';
import { kicker, title } from '../parts/ownText.ts';
import { personRow } from '../parts/personRow.ts';
import type { Drawing, Scene } from '../scene.ts';
import { notification, sentenceWith } from '../text.ts';

/** What would have been several messages: a row for each, every one with its own page. */
export function digest(scene: Scene, { rows }: Extract<CardView, { card: 'digest' }>): Drawing {
  const count = numberWord(scene.reader.locale, rows.length);
  const small = { size: 'Small', isSubtle: true } as const;
  return {
    summary: notification(scene, 'digest.summary', count),
    body: [
      kicker(scene, 'digest.kicker'),
      title(scene, 'digest.title', count),
      ...rows
        .slice(0, mostDigestRows)
        .map(({ person, what, page }) =>
          personRow(
            scene,
            person,
            sentenceWith(scene, `digest.${what}`, {}, small),
            open(scene, 'buttons.open', pageLink(scene, page)),
          ),
        ),
    ],
  };
}
