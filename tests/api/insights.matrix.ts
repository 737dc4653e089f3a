import type * as z from 'zod/mini';
import { expertise, insightList, insightView } from '../../api/contracts/insights.ts';
import type { Ids, Role, Row } from './authorisation.matrix.ts';
import { members, signedIn } from './sessions.matrix.ts';
import type { Call } from './testServer.ts';

/** What `asker` wrote, see `insightStage.ts`. */
export type InsightStage = 'shared' | 'draft' | 'unnamed' | 'waitsForContact';

type Expected = Record<Role, number>;

/** Nobody but its owner knows of it. */
const onlyOwner: Expected = { ...members, asked: 404 };

interface OfInsight {
  stage?: InsightStage;
  expect: Expected;
  view?: z.ZodMiniType | null;
  body?: Call['body'] | ((ids: Ids) => Call['body']);
}

/** What is done with one insight; it stands between asker and asked unless another stage is given. */
const ofInsight = (route: string, { stage = 'shared', expect, view = insightView, body }: OfInsight): Row => ({
  route,
  between: 'active',
  ...((stage === 'waitsForContact' || stage === 'unnamed') && { stage: 'running' as const }),
  insight: stage,
  call: (ids) => ({
    path: (route.split(' ')[1] ?? '').replace(':id', ids.insight).replace(':commentId', ids.comment),
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
];
