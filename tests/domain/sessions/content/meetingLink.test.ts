import { meetingLink } from '../../../../api/domain/sessions/meetingLink.ts';

describe('the link of a meeting', () => {
  it.each([
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d',
    'https://teams.microsoft.com/meet/2345678901?p=AbC',
    'https://teams.live.com/meet/9312345678?p=xyz',
    'https://gov.teams.microsoft.com/l/meetup-join/19',
  ])('may be %s', (link) => expect(meetingLink(link)).toBe(link));

  it('may be none', () => expect(meetingLink('')).toBe(''));

  it('is stored as browsers read it', () => {
    expect(meetingLink('HTTPS://Teams.Microsoft.com/meet/1 2')).toBe('https://teams.microsoft.com/meet/1%202');
  });

  it.each([
    'http://teams.microsoft.com/meet/1',
    'https://teams.microsoft.com.evil.example/meet/1',
    'https://evilteams.microsoft.com/meet/1',
    'https://evil.example/teams.microsoft.com/meet/1',
    'https://teams.microsoft.com@evil.example/meet/1',
    'https://me:you@teams.microsoft.com/meet/1',
    'https://teams.microsoft.com:8443/meet/1',
    'https://teams.live.com.evil.example/meet/1',
    'https://x.teams.live.com/meet/1',
    'https://teams.microsoft.com',
    'https://teams.microsoft.com/',
    'https:\\\\evil.example\\teams.microsoft.com',
    'javascript:alert(1)//teams.microsoft.com/meet/1',
    'data:text/html,https://teams.microsoft.com/meet/1',
    'teams.microsoft.com/meet/1',
    'msteams://teams.microsoft.com/l/meetup-join/1',
    `https://teams.microsoft.com/meet/${'ü'.repeat(900)}`,
    'not a link',
  ])('is never %s', (link) => {
    expect(() => meetingLink(link)).toThrow(expect.objectContaining({ code: 'invalid', reason: 'notAMeetingLink' }));
  });
});
