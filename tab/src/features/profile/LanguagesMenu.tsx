import { useTranslation } from 'react-i18next';
import { ManyMenu } from '../../components/ManyMenu.tsx';
import { languageName } from '../../lib/format.ts';
import { languageWords } from './words.ts';

/** Languages of many companies; a directory may bring others, and those stay choosable. */
const common = [
  'ar',
  'cs',
  'da',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'he',
  'hi',
  'it',
  'ja',
  'ko',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'zh-Hans',
  'zh-Hant',
];

type Props = { languages: readonly string[]; choose: (languages: string[]) => void };

export function LanguagesMenu({ languages, choose }: Props) {
  const { t } = useTranslation('profile');
  const value = languageWords(languages);
  const options = [...new Set([...languages, ...common])].map((tag) => ({ value: tag, text: languageName(tag) }));
  return (
    <ManyMenu
      text={value}
      label={t('meeting.languagesLabel', { value })}
      options={options.toSorted((a, b) => a.text.localeCompare(b.text))}
      values={languages}
      choose={choose}
      isOneNeeded
    />
  );
}
