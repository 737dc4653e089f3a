import type { TFunction } from 'i18next';
import type { PartnershipPlan, SessionView } from '../../../../api/contracts/sessions.ts';
import { listOf } from '../../lib/format.ts';
import { numberWord } from '../../lib/numberWord.ts';
import { stepTitle, type AgendaFacts } from './agendaWords.ts';
import { phaseOf, stepTime } from './livePhase.ts';
import { meetingWhen } from '../../lib/meetingWhen.ts';

/** The sentence that leads a meeting's page: where we are. */
export function sessionTitle(
  t: TFunction<'sessions'>,
  session: SessionView,
  facts: AgendaFacts,
  now: Date,
  timeZone: string,
): string {
  const phase = phaseOf(session, now);
  const { code, values } = meetingWhen(session, now, timeZone);
  const isMany = session.others.length > 0;
  const step = session.live && session.agenda[session.live.step];
  if (phase === 'live' && step) {
    return t('session.left', { step: stepTitle(t, step, facts), count: stepTime(session, now).left });
  }
  if (phase === 'asks') return t(isMany ? 'outcome.titleMany' : 'outcome.title');
  if (phase === 'off') return t('session.off');
  if (phase === 'keeps') return t('session.kept', values);
  if (phase === 'done') return t(`session.${doneKey(session)}`, values);
  const names = [session.person, ...session.others].map(({ givenName }) => givenName);
  return t(`session.with.${code}`, { name: listOf(names), names: listOf([...names, t('you')]), ...values });
}

function doneKey({ myAnswer }: SessionView): 'kept' | 'notHeld' | 'moved' {
  if (myAnswer === 'yes') return 'kept';
  return myAnswer === 'moved' ? 'moved' : 'notHeld';
}

/** The how-many-th of those they had: what was skipped or did not take place is not counted. */
export function placeOf(
  { startsAt }: Pick<SessionView, 'startsAt'>,
  { heldCount, history }: Pick<PartnershipPlan, 'heldCount' | 'history'>,
): number {
  const notBefore = history.filter((one) => one.state === 'held' && Date.parse(one.startsAt) >= Date.parse(startsAt));
  return heldCount - notBefore.length + 1;
}

/** "third of about six" */
export function placeInLine(t: TFunction<'sessions'>, number: number, expected: number | null): string {
  const nth = number <= 12 ? t(`session.nth.${number}`) : t('session.nth.more', { count: number, ordinal: true });
  return expected === null || number > expected
    ? t('session.alone', { nth })
    : t('session.ofAbout', { nth, expected: numberWord(expected) });
}
