import { useTranslation } from 'react-i18next';
import type { JoinProgrammeInput, MyEnrolment, ProgrammeView } from '../../../../api/contracts/programmes.ts';
import { tell } from '../../lib/notices.ts';
import { offerUndo } from '../../lib/undo.ts';
import { useProgrammeAct } from './useProgrammeAct.ts';
import { calendarDay } from './words.ts';

/** Joining, skipping, pausing, leaving: one tap each, and each can be taken back for ten seconds. */
export function useEnrolment(programme: ProgrammeView) {
  const { t } = useTranslation('programmes');
  const act = useProgrammeAct(programme.id);
  const mine = programme.enrolment;
  const told = (text: string, undo?: () => void) => ({
    onSuccess: () => (undo ? offerUndo({ text, undo }) : tell({ text })),
  });
  const expect = (change: Partial<MyEnrolment>) =>
    mine ? { expected: { enrolment: { ...mine, ...change } } } : undefined;
  const joining = (body: JoinProgrammeInput) => ({
    act: 'join' as const,
    body,
    ...expect(body as Partial<MyEnrolment>),
  });
  const skipping = (isSkipping: boolean) => ({
    act: 'skip' as const,
    body: { isSkipping },
    ...expect({ isSkipping }),
  });
  const pausing = (until: string | null) => ({
    act: 'pause' as const,
    body: { until },
    ...expect({ pausedUntil: until }),
  });
  return {
    isBusy: act.isPending,
    join: (body: JoinProgrammeInput) => act.mutate(joining(body), told(t(mine ? 'said.role' : 'said.joined'))),
    skip(isSkipping: boolean) {
      const said = t(isSkipping ? 'said.skipped' : 'said.unskipped');
      act.mutate(
        skipping(isSkipping),
        told(said, () => act.mutate(skipping(!isSkipping))),
      );
    },
    pause(until: string | null) {
      const before = mine?.pausedUntil ?? null;
      const said = until ? t('said.paused', { day: calendarDay(until) }) : t('said.back');
      act.mutate(
        pausing(until),
        told(said, () => act.mutate(pausing(before))),
      );
    },
    leave() {
      const { name } = programme;
      const again = mine && (() => act.mutate(joining({ role: mine.role, capacity: mine.capacity })));
      act.mutate({ act: 'leave' }, told(t('said.left', { name }), again ?? undefined));
    },
  };
}
