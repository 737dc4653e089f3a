const marks = /[\u0300-\u036f]/g;
const invisible = /[\p{Cf}\p{Cc}]/gu;

/**
 * The form in which names of skills are compared: width, case, accents, invisible characters and runs of blanks don't
 * count, signs do ("C", "C#" and "C++" stay three). Pure; folding twice changes nothing.
 */
export function foldKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(invisible, '')
    .replace(/ +/g, ' ')
    .trim();
}
