import type { Response } from 'express';
import type { InsightExport } from '../domain/insights/exportInsights.ts';
import { insightFile } from '../integrations/insightFile.ts';

/** Insights as a file to keep; never shown in place, whatever somebody wrote in one. */
export function sendInsights(res: Response, exported: InsightExport): void {
  const { fileName, type, text } = insightFile(exported);
  res.attachment(fileName);
  res.type(type).send(text);
}
