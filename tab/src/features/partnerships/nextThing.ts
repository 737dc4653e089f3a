import type { TFunction } from 'i18next';
import type { PartnershipView } from '../../../../api/contracts/partnerships.ts';
import { callLink, isTeamsMeeting } from '../../../../api/contracts/deepLinks.ts';
import { fullDay } from '../../lib/format.ts';
import { meetingWhen } from '../../lib/meetingWhen.ts';
import { firstNames } from '../../lib/names.ts';
import { asksFor } from './asksFor.ts';

/** What the one button does: rings or opens the meeting, or opens one of our pages. */
type Act = { kind: 'join'; link: string } | { kind: 'open'; page: string };

export type NextThing = { title: string; text: string; action: string; act: Act };

type Words = TFunction<readonly ['partnerships', 'sessions']>;
type Clock = { now: Date; timeZone: string };

const JOIN_BEFORE_MS = 15 * 60_000;

/** The sentence that leads the board, one line below it, and its one button. Pure. */
export function nextThing(t: Words, partnership: PartnershipView | undefined, clock: Clock): NextThing {
  if (!partnership) {
    const act: Act = { kind: 'open', page: '/find' };
    return { title: t('hero.freeTitle'), text: t('hero.freeText'), action: t('empty.action'), act };
  }
  const { id, state, round, iAsked, person } = partnership;
  const name = person.givenName;
  const day = fullDay(partnership.answerBy, clock.timeZone);
  const act: Act = { kind: 'open', page: `/partnerships/${id}` };
  if (state === 'active') return nextMeeting(t, partnership, clock);
  if (round?.iStarted) {
    const text = t('round.startedText', { name: firstNames(partnership), day, count: partnership.others.length + 1 });
    return { title: t('round.startedTitle'), text, action: t('round.open'), act };
  }
  if (iAsked)
    return { title: t('asked.title', { name }), text: t('hero.askedText', { name, day }), action: t('hero.open'), act };
  const text = t(round ? 'round.answerText' : 'hero.answerText', { day });
  return { title: asksFor(t, partnership), text, action: t('answer'), act };
}

function nextMeeting(t: Words, partnership: PartnershipView, { now, timeZone }: Clock): NextThing {
  const { id, nextSession, toAnswer, heldCount, goal } = partnership;
  const names = firstNames(partnership);
  const open: Act = { kind: 'open', page: `/partnerships/${id}` };
  if (!nextSession && toAnswer) {
    const title = t('hero.met', { name: names, day: fullDay(toAnswer.startsAt, timeZone) });
    const text = t(partnership.others.length > 0 ? 'sessions:outcome.hintMany' : 'sessions:outcome.hint');
    return { title, text, action: t('answer'), act: open };
  }
  if (!nextSession) {
    // Who never met says hello first.
    const act: Act = heldCount > 0 ? { kind: 'open', page: `/partnerships/${id}/slots` } : open;
    const text = aboutWords(t, partnership) ?? (goal || t('hero.noDateText'));
    return { title: t('hero.noDate', { name: names }), text, action: t('hero.start'), act };
  }
  const { code, values } = meetingWhen(nextSession, now, timeZone);
  const link = joinLinkOf(partnership);
  const isSoon = Date.parse(nextSession.startsAt) - now.getTime() <= JOIN_BEFORE_MS;
  const joins = isSoon && link !== '';
  return {
    title: t(`sessions:title.${code}`, { names, ...values }),
    text: aboutWords(t, partnership) ?? teacherWords(t, partnership) ?? (goal || t('hero.agendaText')),
    action: t(joins ? 'sessions:act.join' : 'hero.agenda'),
    act: joins ? { kind: 'join', link } : open,
  };
}

/** "25 minutes about Minitab"; null where it is more than one meeting. */
function aboutWords(t: Words, { isOneOff, comes, gives }: PartnershipView): string | null {
  return isOneOff ? t('oneOff.about', { skill: (comes ?? gives)?.skillName }) : null;
}

/** Whose turn it is; null where nobody in particular teaches. */
function teacherWords(t: Words, { nextSession, person, others }: PartnershipView): string | null {
  if (!nextSession?.teacherId) return null;
  const teacher = [person, ...others].find(({ id }) => id === nextSession.teacherId);
  return teacher ? t('hero.theyTeach', { name: teacher.givenName }) : t('hero.youTeach');
}

/** As on the meeting's own page: its link, else a call; empty where neither is known. */
function joinLinkOf({ nextSession, address }: PartnershipView): string {
  const url = nextSession?.joinUrl ?? '';
  return isTeamsMeeting(url) ? url : address && callLink([address]);
}
