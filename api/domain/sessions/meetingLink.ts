import { DomainError } from '../errors.ts';

const hosts = /^(?:teams\.live\.com|(?:[a-z0-9-]+\.)*teams\.microsoft\.com)$/;
const longest = 2000;

/**
 * The link of a Teams meeting as it is stored, cards and pages send people there; empty stays empty. Nothing but https to
 * Teams' own hosts, with no name or port in it. Pure. Error: `notAMeetingLink`.
 */
export function meetingLink(text: string): string {
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : null;
  const isTeams = url?.protocol === 'https:' && hosts.test(url.hostname);
  if (!isTeams || url.username || url.password || url.port || url.pathname === '/' || url.href.length > longest)
    throw new DomainError('invalid', 'notAMeetingLink');
  return url.href;
}
