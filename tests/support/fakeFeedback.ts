import type { HelpAsked, HelpView, PairFeedback, SessionFeedbackView } from '../../api/contracts/feedback.ts';
import type { PersonCard } from '../../api/contracts/people.ts';
import type { FakePlan } from './fakePlan.ts';

const person = (place: number, name: string, jobTitle: string): PersonCard => {
  const [givenName = ''] = name.split(' ');
  const initials = name.replace(/\b(\w)\w*\s*/g, '$1').slice(0, 2);
  const id = `e${String(place).padStart(23, '0')}`;
  return { id, name, givenName, initials, jobTitle, department: '', city: 'Bothell' };
};

const paula = person(1, 'Paula Barreto de Mattos', 'Human Resources Manager');
const david = person(2, 'David Bradley', 'Marketing Manager');
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const nothing = { worked: null, didnt: null, change: null };

export interface FakeFeedback {
  mine: SessionFeedbackView;
  pair: PairFeedback;
  help: HelpView;
  asked: HelpAsked;
}

/** What a pair's feedback looks like after its third meeting, answered from memory: for pictures and for pages alone. */
export function fakeFeedback({ session, partnership, plan }: FakePlan, me: PersonCard): FakeFeedback {
  const partner = partnership.person;
  const [last] = plan.history;
  if (!last) throw new Error('A pair that has met');
  const shared = { sessionId: last.id, startsAt: last.startsAt, sees: 'partner' as const };
  const line = { from: partner, to: me, isMine: false, isSent: true, at: daysAgo(3) };
  return {
    mine: {
      sessionId: session.id,
      partnershipId: partnership.id,
      number: session.number,
      minutes: 30,
      startsAt: session.startsAt,
      partners: [partner],
      canCount: true,
      programmeName: 'Learning partners',
      isSmall: false,
      answers: { worked: 'trying', didnt: 'tooShort', change: null },
      comment: '',
      sees: 'me',
      hasAnswered: true,
      canChange: true,
    },
    pair: {
      sessions: [
        {
          ...shared,
          person: partner,
          isMine: false,
          answers: { ...nothing, worked: 'questions', change: 'realCase' },
          comment: 'The query plan made sense for the first time.',
        },
        { ...shared, sees: 'me', person: me, isMine: true, answers: { ...nothing, didnt: 'tooShort' }, comment: '' },
      ],
      lines: [{ ...line, id: 'f'.repeat(24), text: 'You let me hold the mouse.' }],
    },
    help: { programmeName: 'Learning partners', contact: paula, lead: david, asked: null },
    asked: {
      requests: [
        {
          id: 'a'.repeat(24),
          person: partner,
          address: partnership.address,
          partners: [david],
          programmeName: 'Learning partners',
          words: 'We talk past each other, and I do not know how to say it.',
          at: daysAgo(1),
          isDone: false,
          isWithdrawn: false,
        },
        {
          id: 'b'.repeat(24),
          person: paula,
          address: 'paula0@adventure-works.com',
          partners: [david],
          programmeName: '',
          words: '',
          at: daysAgo(20),
          isDone: true,
          isWithdrawn: false,
        },
      ],
    },
  };
}

/** Answers as the API does; undefined: nothing of feedback. */
export function answerFeedback(fake: FakeFeedback, path: string): unknown {
  if (/^\/api\/sessions\/\w+\/feedback$/.test(path)) return fake.mine;
  if (/^\/api\/partnerships\/\w+\/feedback$/.test(path)) return fake.pair;
  if (/^\/api\/partnerships\/\w+\/help$/.test(path)) return fake.help;
  return path === '/api/help' ? fake.asked : undefined;
}
