import type { TFunction } from 'i18next';
import type { ImportReport } from '../../../../api/contracts/imports.ts';
import { effectCount, fineCount } from './reportFacts.ts';

/** The number leads: how many can come in, or came. */
export function reportTitle(t: TFunction<'imports'>, report: ImportReport): string {
  const { kind, mode, rows, refused, added, changed } = report;
  if (rows === 0) return t('report.titleEmpty');
  if (mode === 'apply') return t(`report.doneTitle.${kind}`, { count: added + changed });
  if (refused > 0) return t(`report.title.${kind}`, { fine: fineCount(report), rows });
  return effectCount(report) === 0 ? t('report.titleSame') : t(`report.titleAll.${kind}`, { count: rows });
}
