import type { CardView } from '../../../api/contracts/cards.ts';
import { dayOfDate } from '../../../api/sentences/dates.ts';
import { numberWord } from '../../../api/sentences/numberWord.ts';
import { buttons, execute } from '../parts/buttons.ts';
import { kicker, note, sentence, title } from '../parts/ownText.ts';
import type { Drawing, Scene } from '../scene.ts';
import { cut, notification } from '../text.ts';
import { openInsight, titleLine } from './parts.ts';

type View = Extract<CardView, { card: 'insightReview' }>;

const day = 86_400_000;
/** Its owner is asked two weeks before; a date that lies further away has been confirmed since. */
const asksWithinDays = 30;

/** To an insight's owner: is it still right? Answered, it says until when; while it is hidden it says why, and asks nothing. */
export function insightReview(scene: Scene, view: View): Drawing {
  if (view.isHidden) return hidden(scene, view);
  return isConfirmed(scene, view) ? confirmed(scene, view) : asked(scene, view);
}

const isConfirmed = ({ now }: Scene, { flags, reviewOn }: View): boolean =>
  flags === 0 && Date.parse(reviewOn) - now.getTime() > asksWithinDays * day;

function asked(scene: Scene, view: View): Drawing {
  const { insightId, version, flags, reviewOn } = view;
  return {
    summary: notification(scene, 'insightReview.summary', { title: cut(view.title, 60) }),
    body: [
      kicker(scene, 'insightReview.kicker'),
      title(scene, 'insightReview.title'),
      titleLine(view),
      ...(flags > 0 ? [sentence(scene, 'insightReview.flags', numberWord(scene.reader.locale, flags))] : []),
      ...buttons(
        execute(scene, 'buttons.stillRight', 'confirmInsight', { insightId, version }, { isLikeliest: true }),
        openInsight(scene, insightId),
      ),
      flags > 0 || reviewOn === ''
        ? note(scene, 'insightReview.noteFlags')
        : note(scene, 'insightReview.note', { day: dayOfDate(reviewOn, scene.reader) }),
    ],
  };
}

function hidden(scene: Scene, view: View): Drawing {
  const { reader } = scene;
  const [reason = 'unkind', another] = view.reasons;
  return {
    summary: notification(scene, 'insightReview.hiddenSummary', { title: cut(view.title, 60) }),
    body: [
      kicker(scene, 'insightReview.kicker'),
      title(scene, 'insightReview.hidden'),
      titleLine(view),
      sentence(scene, `insightReview.${another ? 'either' : reason}`, numberWord(reader.locale, view.flags)),
      ...buttons(openInsight(scene, view.insightId)),
      note(scene, 'insightReview.noteHidden'),
    ],
  };
}

function confirmed(scene: Scene, view: View): Drawing {
  return {
    summary: notification(scene, 'insightReview.confirmedSummary', { title: cut(view.title, 60) }),
    body: [
      kicker(scene, 'insightReview.kicker'),
      title(scene, 'insightReview.confirmed', { day: longDay(scene, view.reviewOn) }),
      titleLine(view),
      sentence(scene, 'insightReview.confirmedText'),
      ...buttons(openInsight(scene, view.insightId)),
    ],
  };
}

/** With its year: it is further away than the short form can say. */
const longDay = ({ reader }: Scene, isoDate: string): string =>
  new Intl.DateTimeFormat(reader.locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(isoDate),
  );
