import type { CardView } from '../../../api/contracts/cards.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { facts } from '../parts/facts.ts';
import { firstNames, listedNames } from '../parts/firstNames.ts';
import { namedKicker, namedNote, namedSentence } from '../parts/namedText.ts';
import { sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';

type View = Extract<CardView, { card: 'needHelp' }>;

const longest = 60;

/** Who is told that the reader needs help: the one they choose, or nobody. Never refreshed: somebody is choosing. */
export function needHelp(scene: Scene, view: View): Drawing {
  const { contact, lead } = view;
  const asks = contact || lead ? whoIs(scene, view) : nobody(scene);
  return {
    summary: notification(scene, contact || lead ? 'needHelp.summary' : 'needHelp.titleNobody'),
    body: [namedKicker(scene, 'needHelp.kicker', { names: firstNames(scene, view) }), ...asks, ...choices(scene, view)],
  };
}

function whoIs(scene: Scene, { contact, lead, programmeName }: View) {
  const programme = cut(programmeName, longest);
  const contactIs = contact && namedSentence(scene, 'needHelp.contactIs', { contact: cut(contact.name, longest) });
  const leadIs = lead && namedSentence(scene, 'needHelp.leadIs', { lead: cut(lead.name, longest), programme });
  return [
    title(scene, 'needHelp.title'),
    ...facts(scene, [
      ...(contactIs ? [{ label: 'needHelp.contact', value: contactIs } as const] : []),
      ...(leadIs ? [{ label: 'needHelp.lead', value: leadIs } as const] : []),
    ]),
  ];
}

const nobody = (scene: Scene) => [title(scene, 'needHelp.titleNobody'), sentence(scene, 'needHelp.textNobody')];

function choices(scene: Scene, view: View) {
  const { contact, lead, partnershipId } = view;
  const target = { partnershipId };
  return [
    ...buttons(
      contact ? execute(scene, 'buttons.askContact', 'askContact', target) : null,
      lead ? execute(scene, 'buttons.askLead', 'askLead', target) : null,
      execute(scene, 'buttons.notNow', 'cancelHelp', target),
    ),
    ...(contact || lead ? [namedNote(scene, 'needHelp.note', { names: listedNames(view) })] : []),
  ];
}
