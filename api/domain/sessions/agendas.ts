import type { AgendaStep, AgendaStepCode, AgendaTemplate } from '../../contracts/sessions.ts';

type Step = readonly [code: AgendaStepCode, minutes: number];

/** Minutes of the length each template is written for; other lengths keep the proportions. */
const templates: Record<AgendaTemplate, readonly Step[]> = {
  first: [
    ['whoWeAre', 10],
    ['whatWeWant', 10],
    ['howOften', 5],
    ['wrapUp', 5],
  ],
  exchange: [
    ['checkIn', 5],
    ['teach', 15],
    ['work', 7],
    ['wrapUp', 3],
  ],
  mentoring: [
    ['checkIn', 5],
    ['questions', 15],
    ['actionPlan', 7],
    ['wrapUp', 3],
  ],
  coaching: [
    ['reflect', 10],
    ['brainstorm', 12],
    ['actionPlan', 8],
  ],
  sharing: [
    ['present', 12],
    ['discuss', 12],
    ['feedback', 6],
  ],
  shadowing: [
    ['before', 5],
    ['observe', 20],
    ['after', 5],
  ],
  buddy: [
    ['arrive', 5],
    ['questions', 20],
    ['wrapUp', 5],
  ],
  oneOff: [
    ['checkIn', 3],
    ['teach', 12],
    ['work', 7],
    ['wrapUp', 3],
  ],
};

/**
 * The agenda a kind of meeting begins with, in whole minutes, at least one a step, that add up to `minutes` (15 to 120)
 * exactly: each step gets its share rounded down, and what is left goes to those who lost most (largest remainder). Pure.
 */
export function agendaOf(template: AgendaTemplate, minutes: number): AgendaStep[] {
  const steps = templates[template];
  const usual = steps.reduce((sum, [, length]) => sum + length, 0);
  const shares = steps.map(([, length]) => (length * minutes) / usual);
  const left = minutes - shares.reduce((sum, share) => sum + Math.floor(share), 0);
  const lost = (place: number): number => (shares[place] ?? 0) % 1;
  const rounded = new Set(
    shares
      .map((_, place) => place)
      .toSorted((a, b) => lost(b) - lost(a) || a - b)
      .slice(0, left),
  );
  return steps.map(([code], place) => ({
    code,
    title: '',
    note: '',
    minutes: Math.floor(shares[place] ?? 0) + Number(rounded.has(place)),
  }));
}
