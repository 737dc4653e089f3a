import i18next from 'i18next';
import { ApiError } from './apiError.ts';

/** One plain sentence for whatever went wrong; a reason without a sentence gets the one of its kind. */
export function errorSentence(error: unknown): string {
  if (!(error instanceof ApiError)) return i18next.t('errors:unexpected');
  return i18next.t([`errors:${error.reason}`, `errors:${error.code}`, 'errors:unexpected']);
}
