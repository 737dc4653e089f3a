import type { SessionCard } from '../../../api/contracts/sessionCards.ts';
import type { AgendaStep } from '../../../api/contracts/sessions.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import type { RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, run } from '../text.ts';

const longest = 40;
/** No line begins with the minutes of the step before. */
const space = '\u00A0';

/** "Check-in 5 · Adobe Illustrator 15 · Wrap-up 5": what is taught stands under its own name. */
export function agendaText(scene: Scene, agenda: readonly AgendaStep[], { teaches }: SessionCard): RichTextBlock {
  const inlines = agenda.flatMap((step, at) => [
    ...(at > 0 ? [run(' · ')] : []),
    run(`${cut(titleOf(scene, step, teaches?.skillName ?? ''), longest)}${space}${step.minutes}`),
  ]);
  return { type: 'RichTextBlock', inlines };
}

function titleOf(scene: Scene, { code, title }: AgendaStep, skill: string): string {
  if (code === 'own') return title;
  if (code === 'teach' && skill !== '') return skill;
  return sentences(scene.reader.locale)(`agenda.${code}`);
}
