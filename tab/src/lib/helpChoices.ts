import { helpContact, type HelpContact, type HelpView } from '../../../api/contracts/feedback.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';

export type HelpChoice = { to: HelpContact; person: PersonCard };

/** Who could be told, the one outside the programme first. Pure. */
export function helpChoices(view: Pick<HelpView, HelpContact>): HelpChoice[] {
  return helpContact.options.flatMap((to) => {
    const person = view[to];
    return person ? [{ to, person }] : [];
  });
}
