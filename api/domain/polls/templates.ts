import type { PollQuestion, PollTemplates, ShippedTemplate, Words } from '../../contracts/polls.ts';

const both = (en: string, de: string): Words => ({ en, de });

/** How far a sentence is true, from least to most. */
const howFar: Words[] = [
  both('Not at all', 'Gar nicht'),
  both('A little', 'Ein wenig'),
  both('Partly', 'Teils, teils'),
  both('Mostly', 'Überwiegend'),
  both('Fully', 'Voll und ganz'),
];

const scale = (id: string, en: string, de: string): PollQuestion => ({
  id,
  kind: 'scale',
  text: both(en, de),
  options: howFar,
});
const choice = (id: string, text: Words, options: Words[]): PollQuestion => ({ id, kind: 'choice', text, options });
const words = (id: string, en: string, de: string): PollQuestion => ({
  id,
  kind: 'text',
  text: both(en, de),
  options: [],
});

/** What ships with Pairwise. An id stays with its words for good: other words are another question. */
export const templates: Readonly<Record<ShippedTemplate, readonly PollQuestion[]>> = {
  learning: [
    scale('learning-use', 'I can use what I learn here.', 'Was ich hier lerne, kann ich gebrauchen.'),
    scale('learning-time', 'It is easy to find a time to meet.', 'Es ist leicht, einen Termin zu finden.'),
    choice('learning-hurdle', both('What stands in the way most?', 'Was steht am meisten im Weg?'), [
      both('Too little time', 'Zu wenig Zeit'),
      both('No clear aim', 'Kein klares Ziel'),
      both('Other work first', 'Andere Arbeit zuerst'),
      both('Something else', 'Etwas anderes'),
      both('Nothing', 'Nichts'),
    ]),
    words('learning-change', 'What should change first?', 'Was sollte sich zuerst ändern?'),
  ],
  safety: [
    scale('safety-admit', 'I can admit that I don’t know something.', 'Ich kann zugeben, dass ich etwas nicht weiß.'),
    scale(
      'safety-ask',
      'I can ask a simple question and nobody smiles at me.',
      'Ich kann eine einfache Frage stellen, ohne belächelt zu werden.',
    ),
    scale(
      'safety-mistake',
      'A mistake while learning is not held against me.',
      'Ein Fehler beim Lernen wird mir nicht vorgehalten.',
    ),
    scale(
      'safety-say',
      'I can say when something isn’t right for me.',
      'Ich kann sagen, wenn etwas für mich nicht passt.',
    ),
  ],
  tool: [
    choice(
      'tool-messages',
      both('How many messages does Pairwise send you?', 'Wie viele Nachrichten schickt dir Pairwise?'),
      [both('Too few', 'Zu wenige'), both('Just right', 'Genau richtig'), both('Too many', 'Zu viele')],
    ),
    scale('tool-easy', 'Pairwise is easy to use.', 'Pairwise ist leicht zu bedienen.'),
    scale('tool-next', 'I always see what to do next.', 'Ich sehe immer, was als Nächstes dran ist.'),
    words('tool-hard', 'What is too hard?', 'Was ist zu umständlich?'),
  ],
};

/** GET /api/polls/templates */
export async function listTemplates(): Promise<PollTemplates> {
  const shipped = Object.keys(templates) as ShippedTemplate[];
  return { templates: shipped.map((template) => ({ template, questions: [...templates[template]] })) };
}
