import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The server takes no more. */
const MOST_BYTES = 100_000_000;

/** Says at once what the server would refuse after the whole way there. */
export function useFileCheck(take: (file: File) => void): { choose: (file: File) => void; problem: string } {
  const { t } = useTranslation('imports');
  const [problem, setProblem] = useState('');
  const choose = (file: File) => {
    const { name, size, type } = file;
    if (!/\.(?:csv|txt)$/i.test(name) && type !== 'text/csv') setProblem(t('upload.notCsv', { name }));
    else if (size > MOST_BYTES) setProblem(t('upload.tooLarge', { name }));
    else {
      setProblem('');
      take(file);
    }
  };
  return { choose, problem };
}
