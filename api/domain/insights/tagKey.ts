import { foldKey } from '../skills/foldKey.ts';

/** The form in which tags are compared: "#power-bi", "Power BI" and "powerbi" are one; "C++" and "C#" stay two. Pure. */
export const tagKey = (name: string): string => foldKey(name).replaceAll(/[\s_-]+/gu, '');
