import type { CardPartner, CardView } from '../../api/contracts/cards.ts';
import { dayOf, momentOf } from '../../api/sentences/dates.ts';
import { numberWord } from '../../api/sentences/numberWord.ts';
import type { Element, ExecuteAction, RichTextBlock } from './elements.ts';
import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { firstName } from './parts/firstName.ts';
import { kicker, note, sentence, title } from './parts/ownText.ts';
import { personRow } from './parts/personRow.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification, sentenceWith } from './text.ts';

const most = 3;
const small = { size: 'Small', isSubtle: true } as const;

/** Who, and what comes next: at most three, the rest is on the board. */
export function myPartners(scene: Scene, { partners }: Extract<CardView, { card: 'myPartners' }>): Drawing {
  if (partners.length === 0) return nobodyYet(scene);
  const shown = partners.slice(0, most);
  const more = partners.length - shown.length;
  return {
    ...headline(scene, partners, [
      ...shown.map((partner) => personRow(scene, partner.person, whatNext(scene, partner))),
      ...(more > 0 ? [note(scene, 'myPartners.more', numberWord(scene.reader.locale, more))] : []),
      ...buttons(open(scene, 'buttons.openBoard', pageLink(scene, 'partnerships')), findTime(scene, shown)),
    ]),
  };
}

/** The nearest date, or how many partners there are, or how many answers are open. */
function headline(scene: Scene, partners: readonly CardPartner[], rest: Element[]): Drawing {
  const running = partners.filter((partner) => partner.waitsFor === null);
  const count = numberWord(scene.reader.locale, running.length || partners.length);
  const next = nearest(running);
  const when = next?.nextSession ? momentOf(next.nextSession.startsAt, scene.now, scene.reader) : '';
  const kind = running.length === 0 ? 'titleWaiting' : 'title';
  const summary = running.length === 0 ? 'titleWaiting' : 'summary';
  return {
    summary: next
      ? notification(scene, 'myPartners.summaryNext', { ...count, when, first: cut(firstName(next.person), 30) })
      : notification(scene, `myPartners.${summary}`, count),
    body: [
      kicker(scene, 'myPartners.kicker'),
      next ? title(scene, 'myPartners.titleNext', { when }) : title(scene, `myPartners.${kind}`, count),
      ...rest,
    ],
  };
}

function nearest(running: readonly CardPartner[]): CardPartner | undefined {
  const start = ({ nextSession }: CardPartner) => nextSession?.startsAt.getTime() ?? 0;
  return running.filter(({ nextSession }) => nextSession).toSorted((a, b) => start(a) - start(b))[0];
}

function whatNext(scene: Scene, partner: CardPartner): RichTextBlock {
  const by = dayOf(partner.answerBy, scene.reader);
  if (partner.waitsFor) return sentenceWith(scene, waitingKey(partner), { by }, small);
  if (partner.nextSession) return dated(scene, partner, partner.nextSession);
  return sentenceWith(scene, undatedKey(partner), { skill: skillOf(partner.comes ?? partner.gives) }, small);
}

/** The next date, and who teaches what then as far as it is one of the two. */
function dated(
  scene: Scene,
  { person, comes, gives }: CardPartner,
  { startsAt, teaches }: NonNullable<CardPartner['nextSession']>,
): RichTextBlock {
  const when = momentOf(startsAt, scene.now, scene.reader);
  const first = cut(firstName(person), 40);
  if (teaches === 'them' && comes)
    return sentenceWith(scene, 'myPartners.nextTheirs', { when, first, skill: skillOf(comes) }, small);
  if (teaches === 'me' && gives)
    return sentenceWith(scene, 'myPartners.nextMine', { when, skill: skillOf(gives) }, small);
  return sentenceWith(scene, 'myPartners.next', { when }, small);
}

const skillOf = (direction: CardPartner['comes']): string => cut(direction?.skillName ?? '', 80);

function undatedKey({ comes, gives }: CardPartner) {
  if (comes) return 'myPartners.learns';
  return gives ? 'myPartners.teaches' : 'myPartners.noDate';
}

function waitingKey({ waitsFor, isFromRound }: CardPartner) {
  if (isFromRound) return waitsFor === 'me' ? 'myPartners.roundWaitsForMe' : 'myPartners.roundWaitsForThem';
  return waitsFor === 'me' ? 'myPartners.waitsForMe' : 'myPartners.waitsForThem';
}

/** For the first partner shown who has no date; the card that answers names them. */
function findTime(scene: Scene, partners: readonly CardPartner[]): ExecuteAction | null {
  const undated = partners.find(({ waitsFor, nextSession }) => waitsFor === null && nextSession === null);
  if (!undated) return null;
  return execute(scene, 'buttons.findTime', 'findSlot', { id: undated.partnershipId, version: undated.version });
}

function nobodyYet(scene: Scene): Drawing {
  const body: Element[] = [
    kicker(scene, 'myPartners.kicker'),
    title(scene, 'myPartners.titleNone'),
    sentence(scene, 'myPartners.textNone'),
    ...buttons(execute(scene, 'buttons.findPartner', 'findPartner')),
  ];
  return { summary: notification(scene, 'myPartners.summaryNone'), body };
}
