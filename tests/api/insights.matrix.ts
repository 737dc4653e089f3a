import * as z from 'zod/mini';
import { passedOnInsight, withdrawnInsight } from '../../api/contracts/insightAnswers.ts';
import { audienceChoice, expertise, insightGuess, insightList, insightView } from '../../api/contracts/insights.ts';
import { flagView, markView } from '../../api/contracts/insightUses.ts';
import { partnershipPlan } from '../../api/contracts/sessions.ts';
import type { Ids, Role, Row } from './authorisation.matrix.ts';
import { members, signedIn } from './sessions.matrix.ts';

/** What `asker` wrote, see `insightStage.ts`. */
export type InsightStage = 'shared' | 'draft' | 'unnamed' | 'waitsForContact';

type Expected = Record<Role, number>;

/** Nobody but its owner knows of it. */
const onlyOwner: Expected = { ...members, asked: 404 };

interface OfInsight {
  stage?: InsightStage;
  expect: Expected;
  view?: z.ZodMiniType | null;
  kind?: 'helpful' | 'saved';
  body?: object | ((ids: Ids) => object);
}

/** What readers do: not its owner, who is told why. */
const onlyReader: Expected = { ...members, asker: 403 };
/** What its owner does: not its readers, who are told why. */
const ownerActs: Expected = { ...members, asked: 403 };
const onceKey = '5b0b5b6e-5d5c-4e57-9d0c-2d2f0f3a9c11';
const isOn = { isOn: true };
const text = 'Look at the plan before you order a faster server.';
const between = (partnershipId: string) => ({ kind: 'partnership', partnershipId });
const change = ({ partnership }: Ids) => ({ text, audience: between(partnership), version: 1 });
const outcome = { kind: 'savedTime', howMuch: 'hour', line: 'Same here', isNamed: true };

/** What is done with one insight; it stands between asker and asked unless another stage is given. */
const ofInsight = (
  route: string,
  { stage = 'shared', expect, view = insightView, kind = 'saved', body }: OfInsight,
): Row => ({
  route,
  between: 'active',
  ...((stage === 'waitsForContact' || stage === 'unnamed') && { stage: 'running' as const }),
  insight: stage,
  call: (ids) => ({
    path: (route.split(' ')[1] ?? '')
      .replace(':id', ids.insight)
      .replace(':commentId', ids.comment)
      .replace(':kind', kind),
    ...(body !== undefined && { body: typeof body === 'function' ? body(ids) : body }),
  }),
  expect,
  view,
});

/** Roles x routes of insights: part of the one matrix. */
export const insightRows: Row[] = [
  {
    route: 'GET /api/insights',
    between: 'active',
    insight: 'shared',
    call: () => ({ path: '/api/insights', query: { q: 'report', list: 'all', offset: 0, limit: 10 } }),
    expect: signedIn,
    view: insightList,
  },
  ofInsight('GET /api/insights/:id', { expect: members }),
  ofInsight('GET /api/insights/:id', { stage: 'draft', expect: onlyOwner }),
  ofInsight('GET /api/insights/:id', { stage: 'unnamed', expect: signedIn }),
  ofInsight('GET /api/insights/:id', { stage: 'waitsForContact', expect: { ...onlyOwner, otherPerson: 200 } }),
  {
    route: 'GET /api/people/:id/expertise',
    between: 'active',
    insight: 'shared',
    call: ({ asker }) => ({ path: `/api/people/${asker}/expertise` }),
    expect: signedIn,
    view: expertise,
  },
  {
    route: 'GET /api/insights/export',
    between: 'active',
    insight: 'shared',
    call: () => ({ path: '/api/insights/export', query: { format: 'csv' } }),
    expect: signedIn,
    view: null,
  },
  {
    route: 'GET /api/insights/audiences',
    between: 'active',
    call: () => ({ path: '/api/insights/audiences' }),
    expect: signedIn,
    view: z.array(audienceChoice),
  },
  {
    route: 'POST /api/insights/guess',
    between: 'active',
    call: () => ({ path: '/api/insights/guess', body: { text } }),
    expect: signedIn,
    view: insightGuess,
  },
  {
    route: 'POST /api/insights/guess',
    between: 'active',
    meeting: 'held',
    call: ({ session }) => ({ path: '/api/insights/guess', body: { text, sessionId: session } }),
    expect: members,
    view: insightGuess,
  },
  {
    route: 'POST /api/insights',
    between: 'active',
    call: () => ({
      path: '/api/insights',
      body: { text, audience: { kind: 'everyone' }, naming: 'named', isDraft: false, onceKey },
    }),
    expect: signedIn,
    view: insightView,
  },
  // With a partnership only those who are in it share.
  {
    route: 'POST /api/insights',
    between: 'active',
    call: ({ partnership }) => ({
      path: '/api/insights',
      body: { text, audience: between(partnership), naming: 'named', isDraft: false, onceKey },
    }),
    expect: members,
    view: insightView,
  },
  ofInsight('PUT /api/insights/:id', { expect: ownerActs, body: change }),
  ofInsight('PUT /api/insights/:id', { stage: 'draft', expect: onlyOwner, body: change }),
  ofInsight('POST /api/insights/:id/withdraw', { expect: ownerActs, view: withdrawnInsight }),
  ofInsight('POST /api/insights/:id/withdraw', { stage: 'draft', expect: onlyOwner, view: withdrawnInsight }),
  // Only its owner can; nobody can tell who that is, so everybody else is told why.
  ofInsight('POST /api/insights/:id/claim', {
    stage: 'unnamed',
    expect: { ...ownerActs, otherPerson: 403, lead: 403, administrator: 403 },
  }),
  // The contact decides, and nobody else, its owner neither.
  ofInsight('POST /api/insights/:id/pass-on', {
    stage: 'waitsForContact',
    expect: { ...onlyOwner, asker: 404, otherPerson: 200 },
    view: passedOnInsight,
    body: { isPassedOn: true },
  }),
  // Nobody kept a sentence of that meeting.
  {
    route: 'POST /api/insights/sentence',
    between: 'active',
    meeting: 'held',
    call: ({ session }) => ({ path: '/api/insights/sentence', body: { sessionId: session } }),
    expect: { ...members, asker: 409, asked: 409 },
    view: insightView,
  },
  // Oneself one votes for nothing.
  ofInsight('PUT /api/insights/:id/marks/:kind', { kind: 'helpful', expect: onlyReader, view: markView, body: isOn }),
  ofInsight('PUT /api/insights/:id/marks/:kind', { kind: 'saved', expect: members, view: markView, body: isOn }),
  ofInsight('PUT /api/insights/:id/outcome', { expect: onlyReader, body: outcome }),
  ofInsight('DELETE /api/insights/:id/outcome', { expect: members }),
  ofInsight('POST /api/insights/:id/comments', {
    expect: members,
    body: { text: 'Same here', isExperience: false, onceKey },
  }),
  ofInsight('DELETE /api/insights/:id/comments/:commentId', { expect: ownerActs }),
  ofInsight('POST /api/insights/:id/flags', {
    expect: onlyReader,
    view: flagView,
    body: { reason: 'outdated', words: '' },
  }),
  ofInsight('POST /api/insights/:id/confirm', { expect: ownerActs, body: { reviewOn: '2026-09-01' } }),
  ofInsight('POST /api/insights/:id/use', {
    expect: members,
    view: partnershipPlan,
    body: ({ partnership }) => ({ partnershipId: partnership }),
  }),
];
