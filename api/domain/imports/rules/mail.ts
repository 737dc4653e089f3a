import { hiddenFault } from './texts.ts';
import { wrong, type Verdict } from './rule.ts';

const longest = 254;
// Letters outside ASCII are allowed on both sides (RFC 6531); quoted local parts are not used by directories.
const address =
  /^[^\s@"(),:;<>[\]\\{}]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The form in which addresses are kept and compared. */
export const foldMail = (cell: string): string => cell.trim().normalize('NFC').toLowerCase();

/** A work address. Blanks around it (also no-break ones) are left out with a note, since it is what people are found by. */
export function mail(cell: string): Verdict<string> {
  const value = foldMail(cell);
  if (value === '') return wrong('mailEmpty');
  const hidden = hiddenFault(value, 'email');
  if (hidden) return { fault: hidden };
  if (!value.includes('@')) return wrong('mailWithoutAt');
  if (value.length > longest || !address.test(value)) return wrong('mailMalformed');
  return cell.trim() === cell ? { value } : { value, fault: { code: 'mailPadded' } };
}

/** The manager's address; empty: none. Whether anybody has it is known when the file is read to its end. */
export const managerMail = (cell: string): Verdict<string> => ({ value: foldMail(cell) });
