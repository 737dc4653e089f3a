import i18next from 'i18next';
import { useQuery } from '@tanstack/react-query';
import type { Locale } from '../../../../../api/contracts/common.ts';
import { loadWords } from '../../../lib/i18n.ts';
import { currentLocale } from '../../../lib/locale.ts';
import type { T } from '../words.ts';

/** The sentences in the language that a card is read in; until they are here, in the page's. */
export function useCardWords(locale: Locale): T {
  const { isSuccess } = useQuery({
    queryKey: ['words', 'polls', locale],
    queryFn: () => loadWords('polls', locale).then(() => true),
    staleTime: Infinity,
  });
  return i18next.getFixedT(isSuccess ? locale : currentLocale(), 'polls');
}
