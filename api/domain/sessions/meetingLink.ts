import { isTeamsMeeting } from '../../contracts/deepLinks.ts';
import { DomainError } from '../errors.ts';

const longest = 2000;

/**
 * The link of a Teams meeting as it is stored, cards and pages send people there; empty stays empty. Nothing but https to
 * Teams' own hosts, with no name or port in it. Pure. Error: `notAMeetingLink`.
 */
export function meetingLink(text: string): string {
  if (text === '') return '';
  const address = URL.canParse(text) ? new URL(text).href : '';
  if (!isTeamsMeeting(address) || address.length > longest) throw new DomainError('invalid', 'notAMeetingLink');
  return address;
}
