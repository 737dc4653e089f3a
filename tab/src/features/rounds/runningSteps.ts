import type { TFunction } from 'i18next';
import type { MatchingProgress } from '../../../../api/contracts/rounds.ts';
import type { Step } from '../../components/StepList.tsx';

const order = ['frozen', 'comparing', 'solving', 'checking'] as const satisfies MatchingProgress['step'][];

/** What the matching has done, does and will do, with its own counts. */
export function runningSteps(
  t: TFunction<'rounds'>,
  progress: MatchingProgress | null,
  takePart: number,
): readonly Step[] {
  const at = order.indexOf(progress?.step ?? 'frozen');
  const compared = progress?.comparedPairs ?? null;
  const text = (step: (typeof order)[number], is: Step['is']): string => {
    if (step === 'frozen') return is === 'now' ? t('running.now.frozen') : t('running.frozen', { count: takePart });
    if (step === 'comparing' && compared !== null) {
      return t(is === 'now' ? 'running.comparingSoFar' : 'running.compared', { count: compared });
    }
    return t(`running.now.${step}`);
  };
  return order.map((step, place) => {
    const is = place < at ? 'done' : place === at ? 'now' : 'later';
    return { text: text(step, is), is };
  });
}
