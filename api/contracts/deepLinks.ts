const teams = 'https://teams.microsoft.com/l';

function link(path: string, parameters: Record<string, string>): string {
  return `${teams}/${path}?${Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

/** Opens the reader's own chat with `addresses`, the message filled in; nothing is sent before they press send. */
export function chatLink(addresses: readonly string[], message = ''): string {
  return link('chat/0/0', { users: addresses.join(','), ...(message && { message }) });
}

/** Opens Teams' own "new meeting" form, both invited. Times are instants; Teams shows them in the reader's zone. */
export function meetingLink(meeting: {
  subject: string;
  content: string;
  attendees: readonly string[];
  start: Date;
  end: Date;
}): string {
  return link('meeting/new', {
    subject: meeting.subject,
    content: meeting.content,
    attendees: meeting.attendees.join(','),
    startTime: meeting.start.toISOString(),
    endTime: meeting.end.toISOString(),
  });
}

/** Rings `addresses` in Teams; nothing rings before the reader says so. */
export function callLink(addresses: readonly string[]): string {
  return link('call/0/0', { users: addresses.join(',') });
}

const meeting =
  /^https:\/\/(?:(?:[a-z0-9-]+\.)?teams\.microsoft\.(?:com|us)|teams\.cloud\.microsoft|teams\.live\.com)\/(?:l\/)?meet[!-~]*$/;

/** Whether this is the link of a Teams meeting, at one of Teams' own hosts: the only ones that a [Join] may open. */
export const isTeamsMeeting = (address: string): boolean => meeting.test(address);

/** Opens a page of the personal tab; `page` is what the tab's router understands, for instance `partnerships/64f...`. */
export function tabLink(teamsAppId: string, page: string): string {
  return link(`entity/${teamsAppId}/pairwise`, { context: JSON.stringify({ subEntityId: page }) });
}

/** Opens the app's own page in Teams, where it can be added. */
export function appLink(teamsAppId: string): string {
  return `${teams}/app/${encodeURIComponent(teamsAppId)}`;
}

/** Teams' own "share" window: the reader chooses the chat, reads the line, and sends it. */
export function shareLink(address: string, message: string): string {
  return `https://teams.microsoft.com/share?href=${encodeURIComponent(address)}&msgText=${encodeURIComponent(message)}`;
}
