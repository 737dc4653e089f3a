import type { MyProfile } from '../../contracts/people.ts';
import type { Context } from '../context.ts';
import { accessSelf } from './access.ts';
import { toMyProfile } from './toMyProfile.ts';

/** The acting person's own profile, suggestions included; reads only. */
export async function getProfile(ctx: Context): Promise<MyProfile> {
  return toMyProfile(ctx, await accessSelf(ctx));
}
