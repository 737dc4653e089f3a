import type { JoinProgrammeInput, ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { enrol } from './enrol.ts';
import { viewProgramme } from './viewProgramme.ts';

/** Joins a programme, or changes role and capacity in it, and answers with what it is then. Safe to repeat; see `enrol`. */
export async function joinProgramme(ctx: Context, input: JoinProgrammeInput & { id: string }): Promise<ProgrammeView> {
  return viewProgramme(ctx, await enrol(ctx, input));
}
