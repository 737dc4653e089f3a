import type { TFunction } from 'i18next';
import type { ProgrammeKind } from '../../../../api/contracts/programmes.ts';
import type { RoundPair } from '../../../../api/contracts/rounds.ts';

/** "learns SAP", or what else the person does in this pair. */
export function learnsWords(
  t: TFunction<'rounds'>,
  { learns }: Pick<RoundPair, 'learns'>,
  place: number,
  kind: ProgrammeKind,
): string {
  const mine = learns[place];
  if (mine) return t('pair.learns', { skill: mine.skillName });
  const isTeaching = learns.some((other) => other?.from === place);
  if (!isTeaching) return t('pair.nothing');
  return t(kind === 'learning' ? 'pair.teaches' : 'pair.accompanies');
}
