import type { Direction } from '../../api/contracts/matching.ts';
import type { PersonCard } from '../../api/contracts/people.ts';
import { appLink, callLink, chatLink, isTeamsMeeting, meetingLink, tabLink } from '../../api/contracts/deepLinks.ts';
import { sentences, type SentenceKey, type Values } from '../../api/sentences/sentences.ts';
import { firstNames } from './parts/firstNames.ts';
import type { Scene } from './scene.ts';
import { cut, plain } from './text.ts';

/** Whom a link is to; in a ring there is a third. */
interface Receivers {
  person: PersonCard;
  address: string;
  others?: readonly PersonCard[];
  otherAddresses?: readonly string[];
}

interface Pair extends Receivers {
  comes: Direction | null;
  gives: Direction | null;
}

const minute = 60_000;
/** Links are short: clients cut long ones, and a card has a budget. */
const longestWord = 40;
const longestGoal = 80;

/** A page of our app, in Teams' personal tab or, without Teams, on our own origin. */
export function pageLink(scene: Scene, page: string): string {
  return scene.isLocal ? `${scene.publicOrigin}/${page}` : tabLink(scene.teamsAppId, page);
}

const filled = (scene: Scene, key: SentenceKey, values: Values): string =>
  plain(sentences(scene.reader.locale)(key, values));
const word = (text: string): string => cut(plain(text), longestWord);

const addressesOf = ({ address, otherAddresses = [] }: Receivers): string[] =>
  [address, ...otherAddresses].filter((one) => one !== '');

/** Why the two fit, in one of two sentences: both ways, or the one way there is. */
function aboutBoth(scene: Scene, pair: Pair, both: SentenceKey, oneWay: SentenceKey): string {
  const first = firstNames(scene, pair);
  const learn = pair.comes && word(pair.comes.skillName);
  const teach = pair.gives && word(pair.gives.skillName);
  if (learn && teach) return filled(scene, both, { first, learn, teach });
  return filled(scene, oneWay, { first, skill: learn ?? teach ?? '' });
}

/** The reader's own chat with the other, greeting filled in; null without an address to write to. */
export function helloLink(scene: Scene, pair: Pair): string | null {
  return pair.address ? chatLink(addressesOf(pair), aboutBoth(scene, pair, 'links.hello', 'links.helloOneWay')) : null;
}

/** Teams' form for a meeting at the first time that suits both; null without an address or a common time. */
export function firstMeetingLink(
  scene: Scene,
  pair: Pair & { goal: string; meetingTimes: Date[]; isOneOff: boolean },
): string | null {
  const start = pair.meetingTimes.find((time) => time > scene.now);
  if (!pair.address || !start) return null;
  return meetingLink({
    subject: aboutBoth(scene, pair, 'links.meetingSubject', 'links.meetingSubjectOneWay'),
    content: filled(scene, 'links.meetingText', { goal: cut(plain(pair.goal), longestGoal) }),
    attendees: addressesOf(pair),
    start,
    end: new Date(start.getTime() + (pair.isOneOff ? 25 : 30) * minute),
  });
}

interface Meeting extends Receivers {
  joinUrl: string;
  teaches: Direction | null;
  purpose: string;
  startsAt: Date;
  endsAt: Date;
}

/** Into the meeting, or a call to the others where no link is known; null without an address either. */
export function joinLink(session: Meeting): string | null {
  if (isTeamsMeeting(session.joinUrl)) return session.joinUrl;
  return session.address ? callLink(addressesOf(session)) : null;
}

/** Teams' form for the meeting that was just agreed on, everybody invited; null without an address. */
export function sessionLink(scene: Scene, session: Meeting): string | null {
  const skill = session.teaches && word(session.teaches.skillName);
  if (!session.address) return null;
  return meetingLink({
    subject: filled(scene, skill ? 'links.sessionSubject' : 'links.sessionSubjectPlain', { skill: skill ?? '' }),
    content: cut(plain(session.purpose), longestGoal),
    attendees: addressesOf(session),
    start: session.startsAt,
    end: session.endsAt,
  });
}

/** A chat with this person, one of our sentences filled in. */
export function lineLink(
  scene: Scene,
  to: Receivers,
  key: 'links.askFirst' | 'links.thanks' | 'links.invite' | 'links.helpOffer',
): string | null {
  const values = { first: firstNames(scene, to), link: appLink(scene.teamsAppId) };
  return to.address ? chatLink(addressesOf(to), filled(scene, key, values)) : null;
}

/** A chat with nobody chosen yet, the invitation filled in. */
export function inviteLink(scene: Scene): string {
  return chatLink([], filled(scene, 'links.inviteColleague', { link: appLink(scene.teamsAppId) }));
}
