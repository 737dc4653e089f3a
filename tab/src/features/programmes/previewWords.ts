import type { ProgrammePreview } from '../../../../api/contracts/programmes.ts';
import { figure, numberWord } from '../../lib/numberWord.ts';
import type { Draft } from './draft.ts';
import { capitalWord, type T } from './words.ts';

type Words = { title: string; texts: string[] };

/** The truth about a programme of this size, in a sentence and the sums behind it. */
export function previewWords(t: T, { audience, kind }: Draft, preview: ProgrammePreview | undefined): Words {
  const named = audience.kind === 'named' ? audience.people.length : null;
  if (named === 0) return { title: t('picture.nobody'), texts: [t('picture.nobodyText')] };
  const count = named ?? preview?.people ?? 0;
  const who = t('picture.people', { count, word: capitalWord(count) });
  if (!preview) return { title: named === null ? '' : who, texts: [] };
  const texts = [count > 1 ? sums(t, preview, count) : '', kind === 'learning' ? '' : t('picture.roles')];
  if (named !== null && named > preview.faces.length) {
    texts.push(t('picture.some', { count: preview.faces.length, word: numberWord(preview.faces.length) }));
  }
  return { title: kind === 'learning' ? truth(t, preview, count, who) : who, texts: texts.filter(Boolean) };
}

function truth(
  t: T,
  { expectsOneWay, repeatsAfterRound: round }: ProgrammePreview,
  count: number,
  who: string,
): string {
  if (count < 2) return who;
  const values = { count, people: figure(count), round };
  if (expectsOneWay && round !== null) return t('picture.oneWayRepeats', values);
  if (expectsOneWay) return t('picture.oneWay', values);
  return round === null ? who : t('picture.repeats', values);
}

/** "Eight people make 28 pairs, four a round (the solid lines). After seven rounds everybody has met everybody." */
function sums(t: T, { pairs, possiblePairs, repeatsAfterRound }: ProgrammePreview, people: number): string {
  const values = { people: capitalWord(people), pairs: figure(possiblePairs) };
  if (pairs.length === 0) return t('picture.possible', { ...values, count: possiblePairs });
  if (people === 2) return t('picture.makeOnly');
  const make = t('picture.make', { ...values, count: pairs.length, word: numberWord(pairs.length) });
  if (repeatsAfterRound === null) return make;
  const met = t('picture.met', { count: repeatsAfterRound, word: numberWord(repeatsAfterRound) });
  return `${make} ${met}`;
}
