import type { ProgrammeView } from '../../contracts/programmes.ts';
import type { Context } from '../context.ts';
import { accessProgramme } from './access.ts';
import { viewProgramme } from './viewProgramme.ts';

/** One programme as the actor may see it. Reads only. Error: `programmeNotFound`. */
export async function getProgramme(ctx: Context, { id }: { id: string }): Promise<ProgrammeView> {
  return viewProgramme(ctx, await accessProgramme(ctx, id));
}
