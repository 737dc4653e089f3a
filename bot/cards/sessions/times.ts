import type { CardOfOthers } from '../../../api/contracts/cards.ts';
import { dayOf, momentOf, nearDayOf, spanOf, theirTimeOf, timeOf } from '../../../api/sentences/dates.ts';
import { sentences } from '../../../api/sentences/sentences.ts';
import { firstName } from '../parts/firstName.ts';
import type { Scene } from '../scene.ts';
import { cut } from '../text.ts';

type Elsewhere = Pick<CardOfOthers, 'person'> & { otherTimeZone: string };
export type SpanKey = 'times.spanBooked' | 'times.spanMoved' | 'times.spanMine';

/** "Tue 1 Dec, 14:00", or "today, 14:00". */
export const whenOf = (scene: Scene, at: Date): string => momentOf(at, scene.now, scene.reader);

/** "Tomorrow 14:00", "Tue 1 Dec 14:00": how a notification begins. */
export function startOf(scene: Scene, at: Date): string {
  const say = sentences(scene.reader.locale);
  const near = nearDayOf(at, scene.now, scene.reader);
  const values = { day: dayOf(at, scene.reader), time: timeOf(at, scene.reader) };
  if (near === 'today') return say('times.startToday', values);
  return say(near === 'tomorrow' ? 'times.startTomorrow' : 'times.startDay', values);
}

/** "Tomorrow · Tue 1 Dec, 14:00–14:30", or what happened to it in place of the near day. */
export function wholeSpan(scene: Scene, from: Date, to: Date, happened: SpanKey | null): string {
  const say = sentences(scene.reader.locale);
  const span = spanOf(from, to, scene.reader);
  if (happened) return say(happened, { span });
  const near = nearDayOf(from, scene.now, scene.reader);
  if (near === 'today') return say('times.spanToday', { span });
  return near === 'tomorrow' ? say('times.spanTomorrow', { span }) : span;
}

/** Adds what the other's clock reads, where it reads something else. The result holds a word of the directory. */
export function onBothClocks(scene: Scene, when: string, at: Date, { person, otherTimeZone }: Elsewhere): string {
  const theirs = otherTimeZone ? theirTimeOf(at, scene.reader, otherTimeZone) : '';
  if (theirs === '' || theirs === timeOf(at, scene.reader)) return when;
  const city = cut(person.city.trim(), 60);
  const values = { when, theirs, city, first: cut(firstName(person), 40) };
  return sentences(scene.reader.locale)(city ? 'times.across' : 'times.apart', values);
}
