import type { Locator } from 'playwright-core';
import { until } from './until.ts';

/** Waits until an element is on the page and has the focus: it moves a moment after the element is there. */
export async function hasFocus(element: Locator): Promise<void> {
  await element.waitFor();
  await until('the element has the focus', () => element.evaluate((found) => found === document.activeElement));
}
