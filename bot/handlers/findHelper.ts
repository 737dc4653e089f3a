import { findHelperAction } from '../../api/contracts/cardActions.ts';
import { findHelpersByWords } from '../../api/domain/partnerships/oneOff/findHelpersByWords.ts';
import { cardAction } from './cardAction.ts';

/** "Who can help me with ...": who to ask first for 25 minutes, or that nobody here teaches it. */
export const findHelper = cardAction(
  findHelperAction,
  (ctx, { text }) => findHelpersByWords(ctx, { text }),
  (_ctx, { text }, found) => ({
    card: 'helpers',
    skillName: found?.skillName ?? text,
    helpers: found?.helpers.map(({ person }) => ({ person, skillId: found.skillId })) ?? [],
  }),
);
