import type { CardPartner, CardView } from '../../api/contracts/cards.ts';
import { dayOf } from '../../api/sentences/dates.ts';
import { numberWord } from '../../api/sentences/numberWord.ts';
import type { Element, RichTextBlock } from './elements.ts';
import { pageLink } from './links.ts';
import { buttons, execute, open } from './parts/buttons.ts';
import { kicker, note, sentence, title } from './parts/ownText.ts';
import { personRow } from './parts/personRow.ts';
import type { Drawing, Scene } from './scene.ts';
import { cut, notification, sentenceWith } from './text.ts';

const most = 3;

/** Who, and what comes next: at most three, the rest is on the board. */
export function myPartners(scene: Scene, { partners }: Extract<CardView, { card: 'myPartners' }>): Drawing {
  if (partners.length === 0) return nobodyYet(scene);
  const running = partners.filter((partner) => partner.waitsFor === null);
  const isRunning = running.length > 0;
  const count = numberWord(scene.reader.locale, isRunning ? running.length : partners.length);
  const more = partners.length - most;
  return {
    summary: notification(scene, isRunning ? 'myPartners.summary' : 'myPartners.titleWaiting', count),
    body: [
      kicker(scene, 'myPartners.kicker'),
      title(scene, isRunning ? 'myPartners.title' : 'myPartners.titleWaiting', count),
      ...partners.slice(0, most).map((partner) => personRow(scene, partner.person, whatNext(scene, partner))),
      ...(more > 0 ? [note(scene, 'myPartners.more', numberWord(scene.reader.locale, more))] : []),
      ...buttons(open(scene, 'buttons.openBoard', pageLink(scene, 'partnerships'))),
    ],
  };
}

function whatNext(scene: Scene, partner: CardPartner): RichTextBlock {
  const small = { size: 'Small', isSubtle: true } as const;
  const by = dayOf(partner.answerBy, scene.reader);
  if (partner.waitsFor) return sentenceWith(scene, waitingKey(partner), { by }, small);
  const skill = cut(partner.comes?.skillName ?? partner.gives?.skillName ?? '', 80);
  const key = partner.comes ? 'myPartners.learns' : partner.gives ? 'myPartners.teaches' : 'myPartners.noDate';
  return sentenceWith(scene, key, { skill }, small);
}

function waitingKey({ waitsFor, isFromRound }: CardPartner) {
  if (isFromRound) return waitsFor === 'me' ? 'myPartners.roundWaitsForMe' : 'myPartners.roundWaitsForThem';
  return waitsFor === 'me' ? 'myPartners.waitsForMe' : 'myPartners.waitsForThem';
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
