import type { CardView } from '../../../api/contracts/cards.ts';
import { momentOf } from '../../../api/sentences/dates.ts';
import { sentences, type SentenceKey } from '../../../api/sentences/sentences.ts';
import type { Action, ActionSet, RichTextBlock, TextBlock } from '../elements.ts';
import { joinLink, sessionLink } from '../links.ts';
import { buttons, execute, open } from '../parts/buttons.ts';
import { facts, type Fact } from '../parts/facts.ts';
import { firstName } from '../parts/firstName.ts';
import { firstNames, listedNames, nameOfMember } from '../parts/firstNames.ts';
import { namedKicker, namedTitle } from '../parts/namedText.ts';
import { note, sentence } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification, run, sentenceWith, written } from '../text.ts';
import { agendaText } from './agendaText.ts';
import { refreshOf, targetOf } from './target.ts';
import { onBothClocks, startOf, wholeSpan, type SpanKey } from './times.ts';

type View = Extract<CardView, { card: 'sessionBefore' }>;

const openShown = 2;
const icebreakers = 12;
const happened: Partial<Record<View['why'], SpanKey>> = {
  booked: 'times.spanBooked',
  moved: 'times.spanMoved',
  mine: 'times.spanMine',
};

/** Everything for one meeting, before it: when, whose turn it is, what for, and what is still open. */
export function sessionBefore(scene: Scene, view: View): Drawing {
  const span = wholeSpan(scene, view.startsAt, view.endsAt, happened[view.why] ?? null);
  return {
    summary: summary(scene, view),
    refresh: refreshOf(view),
    body: [
      namedKicker(scene, 'sessionBefore.kicker', { when: onBothClocks(scene, span, view.startsAt, view) }),
      namedTitle(scene, turnKey('title', view), {
        names: listedNames(view),
        teacher: nameOfMember(view, view.teacherId),
      }),
      ...facts(scene, factsOf(scene, view)),
      ...actions(scene, view),
      ...notes(scene, view),
    ],
  };
}

/** Who teaches; a ring's reader may be neither the one nor the other. */
function turnKey<Part extends 'title' | 'summary'>(part: Part, view: View) {
  if (view.iTeach) return `sessionBefore.${part}Teach` as const;
  return nameOfMember(view, view.teacherId)
    ? (`sessionBefore.${part}Learn` as const)
    : (`sessionBefore.${part}Plain` as const);
}

function summary(scene: Scene, view: View): string {
  const names = firstNames(scene, view);
  if (view.why === 'booked' || view.why === 'moved' || view.why === 'mine') {
    const when = momentOf(view.startsAt, scene.now, scene.reader);
    return notification(scene, view.why === 'moved' ? 'sessionBefore.summaryMoved' : 'sessionBefore.summaryBooked', {
      names,
      when,
    });
  }
  const values = { names, when: startOf(scene, view.startsAt), teacher: nameOfMember(view, view.teacherId) };
  if (!view.teaches) return notification(scene, 'sessionBefore.summaryPlain', values);
  return notification(scene, turnKey('summary', view), { ...values, skill: cut(view.teaches.skillName, 40) });
}

function factsOf(scene: Scene, view: View): Fact[] {
  const purpose = view.purpose.trim();
  return [
    ...(purpose ? [{ label: 'facts.aim', value: written(cut(purpose, 120)) } as const] : []),
    { label: 'facts.plan', value: agendaText(scene, view.agenda, view) },
    ...(view.open.length > 0 ? [{ label: 'facts.stillOpen', value: openActions(scene, view) } as const] : []),
    ...(view.icebreaker === null
      ? []
      : [{ label: 'facts.toStart', value: icebreaker(scene, view.icebreaker) } as const]),
  ];
}

function openActions(scene: Scene, view: View): RichTextBlock {
  const inlines = view.open.slice(0, openShown).flatMap(({ person, text }, at) => {
    const task = cut(text, 120);
    const { inlines: said } = person
      ? sentenceWith(scene, 'sessionBefore.openTheirs', { first: cut(firstName(person), 40), task })
      : sentenceWith(scene, 'sessionBefore.openMine', { task });
    return at > 0 ? [run(' · '), ...said] : said;
  });
  return { type: 'RichTextBlock', inlines };
}

function icebreaker(scene: Scene, at: number): TextBlock {
  const key = `icebreakers.${Math.abs(at) % icebreakers}` as SentenceKey;
  return sentence(scene, 'sessionBefore.icebreaker', { question: sentences(scene.reader.locale)(key) });
}

/** Whoever has just chosen the time invites the others next; everybody else joins. */
function actions(scene: Scene, view: View): ActionSet[] {
  const target = targetOf(view);
  return buttons(
    first(scene, view),
    execute(scene, 'buttons.moveIt', 'moveSession', target),
    execute(scene, 'buttons.skipOrPause', 'skipSession', target),
  );
}

function first(scene: Scene, view: View): Action | null {
  const invite = needsInvitation(view) ? sessionLink(scene, view) : null;
  if (invite) return open(scene, 'buttons.inviteInTeams', invite, { isLikeliest: true });
  const join = joinLink(view);
  return join ? open(scene, 'buttons.join', join, { isLikeliest: true }) : null;
}

const needsInvitation = ({ why, joinUrl, address }: View): boolean =>
  why === 'mine' && joinUrl === '' && address !== '';

function notes(scene: Scene, view: View): TextBlock[] {
  if (needsInvitation(view)) return [note(scene, 'sessionBefore.noteMine')];
  if (view.isSnoozed) return [note(scene, 'sessionBefore.noteSnoozed')];
  if (!view.isAgreed) return [];
  return [note(scene, view.others.length > 0 ? 'sessionBefore.noteAgreedRing' : 'sessionBefore.noteAgreed')];
}
