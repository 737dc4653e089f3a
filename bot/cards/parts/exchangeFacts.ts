import type { Direction, SharedTime } from '../../../api/contracts/matching.ts';
import type { PersonCard } from '../../../api/contracts/people.ts';
import { weekdayOf } from '../../../api/sentences/dates.ts';
import type { RichTextBlock } from '../elements.ts';
import type { Scene } from '../scene.ts';
import { cut, sentenceWith, written } from '../text.ts';
import type { Fact } from './facts.ts';
import { firstName } from './firstName.ts';

interface Exchange {
  person: PersonCard;
  comes: Direction | null;
  gives: Direction | null;
}

interface Together {
  person: PersonCard;
  sharedTime: SharedTime | null;
  sameCity: boolean;
  /** Said where somebody else chose the pair; it goes before the city. */
  otherDepartment?: boolean;
}

/** You learn, you teach: always first, always in this order; a direction that is not there is left out. */
export function exchangeFacts(exchange: Exchange): Fact[] {
  return [
    ...(exchange.comes ? [{ label: 'facts.learn', value: written(cut(exchange.comes.skillName, 80)) } as const] : []),
    ...(exchange.gives ? [{ label: 'facts.teach', value: written(cut(exchange.gives.skillName, 80)) } as const] : []),
  ];
}

/** A half hour that lies in both working days, in both clocks where they differ. */
export function togetherFact(scene: Scene, pair: Together): Fact[] {
  return pair.sharedTime ? [{ label: 'facts.together', value: together(scene, pair, pair.sharedTime) }] : [];
}

function together(scene: Scene, { person, sameCity, otherDepartment }: Together, time: SharedTime): RichTextBlock {
  const { locale } = scene.reader;
  const slot = `${weekdayOf(time.weekday, locale)} ${time.time}`;
  const city = cut(person.city, 60);
  const isSameDay = time.theirWeekday === time.weekday;
  if (isSameDay && time.theirTime === time.time) {
    const here = sameCity && city ? 'facts.suitsBothInCity' : 'facts.suitsBoth';
    return sentenceWith(scene, otherDepartment ? 'facts.suitsBothElsewhere' : here, { slot, city });
  }
  const theirs = isSameDay ? time.theirTime : `${weekdayOf(time.theirWeekday, locale)} ${time.theirTime}`;
  const first = cut(firstName(person), 60);
  const apart = city ? 'facts.suitsBothAcross' : 'facts.suitsBothApart';
  return sentenceWith(scene, otherDepartment ? `${apart}Elsewhere` : apart, { slot, theirs, city, first });
}
