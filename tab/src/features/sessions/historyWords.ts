import type { TFunction } from 'i18next';
import type { PersonCard } from '../../../../api/contracts/people.ts';
import type { PartnershipPlan } from '../../../../api/contracts/sessions.ts';

type Past = PartnershipPlan['history'][number];

/** What took place or did not; what nobody has said yet is asked elsewhere. */
export const wasSomething = ({ state }: Past): boolean =>
  state === 'held' || state === 'notHeld' || state === 'skipped';

/** One line of the history: who taught what, or why there was nothing to teach. */
export function historyWords(
  t: TFunction<'sessions'>,
  { state, purpose, teacherId, teaches }: Past,
  myId: string,
  members: readonly PersonCard[],
): string {
  if (state === 'notHeld' || state === 'skipped') return t(`soFar.${state}`);
  const what = purpose || teaches?.skillName;
  if (!what) return t('soFar.met');
  if (teacherId === myId) return t('soFar.youTaught', { what });
  const teacher = members.find(({ id }) => id === teacherId);
  return teacher ? t('soFar.theyTaught', { name: teacher.givenName, what }) : t('soFar.metAbout', { what });
}

/** The last meeting that took place, unless it still asks whether it did. Pure. */
export const toSayHowItWas = ({
  history,
  toAnswer,
}: Pick<PartnershipPlan, 'history' | 'toAnswer'>): string | undefined =>
  history.find(({ state, id }) => state === 'held' && id !== toAnswer?.id)?.id;
